import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const GOAL = 95;
/** Dashboards are read at a desk; a phone on a slow line is measured, too. */
const DEVICES = ["desktop", "mobile"];

/**
 * Lighthouse over a page as its signed-in reader sees it. It opens its own tab, so that whoever signs in has to do so in the
 * browser's own profile.
 *
 * @param signIn signs in, in a tab that it is given
 * @param name how the page is called in the figures
 */
export async function scores(chromium, signIn, url, name) {
  const { default: lighthouse, desktopConfig } = await import("lighthouse");
  const profile = mkdtempSync(path.join(tmpdir(), "lighthouse-"));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    args: [`--remote-debugging-port=${port}`],
  });
  try {
    const tab = await context.newPage();
    if (signIn) await signIn(tab);
    const figures = [];
    for (const device of DEVICES) {
      const flags = { port, onlyCategories: CATEGORIES, disableStorageReset: true, logLevel: "error" };
      const { lhr } = await lighthouse(url, flags, device === "desktop" ? desktopConfig : undefined);
      if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
      for (const category of Object.values(lhr.categories)) {
        const ours = Math.round(100 * category.score);
        const figure = `Lighthouse, ${name}, ${device}: ${category.title.toLowerCase()}`;
        figures.push({ name: "page", figure, unit: "of 100", ours, goal: `>= ${GOAL}`, met: ours >= GOAL });
        for (const finding of findings(lhr, category)) console.error(`${figure}: ${finding}`);
      }
    }
    return figures;
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What costs points, in Lighthouse's words. */
function findings(lhr, { auditRefs }) {
  return auditRefs
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
    .map(({ id }) => `${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ""}`.trim());
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
