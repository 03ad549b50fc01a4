import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { scores } from "./lighthouse.mjs";
import { home, origin, signIn as accessToken, up } from "./stack.mjs";
import { load, sampleFile, unused } from "./uploads.mjs";

const RUNS = Number(process.env.PAGE_RUNS ?? 5);
const SLOWER = 4;
const TABLE_ROWS = Number(process.env.PAGE_TABLE_ROWS ?? 100_000);
const SCROLL_MILLIS = 12_000;
const NAVIGATIONS = Number(process.env.PAGE_NAVIGATIONS ?? 200);
const DESK = { width: 1440, height: 900 };

/** The dashboard in headless Chromium: first view, filter, memory and Lighthouse over the sample data, scrolling over a large table. */
export async function page() {
  up({ fresh: true, sample: true });
  const browser = await (await chromium()).launch({ executablePath: "/usr/bin/chromium" });
  try {
    const storageState = await signedIn(browser);
    return [
      ...(await view(browser, storageState, "first view", forgetful)),
      ...(await view(browser, storageState, "return to the same address", (state) => state)),
      ...(await onDesk(browser, storageState, filterClick)),
      ...(await onDesk(browser, storageState, scrolling)),
      ...(await onDesk(browser, storageState, navigations)),
      ...(await scores(await chromium(), signIn, `${origin}/?source=sample`, "overview")),
      ...(await scores(await chromium(), null, `${origin}/`, "sign-in")),
    ];
  } finally {
    await browser.close();
  }
}

/** npm fetches the driver and Lighthouse on first use; the browser is the machine's. */
async function chromium() {
  if (!existsSync(path.join(import.meta.dirname, "node_modules/lighthouse"))) {
    execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: import.meta.dirname, stdio: ["ignore", "ignore", "inherit"] });
  }
  return (await import("playwright-core")).chromium;
}

async function signedIn(browser) {
  const context = await browser.newContext({ viewport: DESK });
  await signIn(await context.newPage());
  const state = await context.storageState();
  await context.close();
  return state;
}

async function signIn(tab) {
  await tab.goto(origin);
  await tab.locator("input[name=username]").fill("admin");
  await tab.locator("input[name=password]").fill(readFileSync(path.join(home, "admin-password"), "utf8").trim());
  await tab.keyboard.press("Enter");
  await tab.locator("[data-kpi-exact]").first().waitFor();
  await tab.getByRole("button", { name: /skip/i }).click({ timeout: 3000 }).catch(() => {});
}

/** The same browser, without what the page has kept of questions it asked before. */
function forgetful(state) {
  const keep = ({ name }) => name !== "sales-analytics.first-questions";
  return { ...state, origins: state.origins.map((origin) => ({ ...origin, localStorage: origin.localStorage.filter(keep) })) };
}

/** Nothing in the browser's cache, its processor four times slower: what a visitor on a plain laptop waits for. */
async function view(browser, signedInState, name, prepared) {
  const all = [];
  let state = signedInState;
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ viewport: DESK, storageState: prepared(state) });
    const tab = await context.newPage();
    await tab.addInitScript(watch);
    const devtools = await context.newCDPSession(tab);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    await tab.goto(`${origin}/?source=sample`);
    await tab.locator("[data-kpi-exact]").first().waitFor();
    await tab.waitForLoadState("networkidle");
    await tab.waitForTimeout(2000);
    const { metrics } = await devtools.send("Performance.getMetrics");
    const work = 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
    all.push({ ...(await tab.evaluate(() => globalThis.seen)), work });
    state = await context.storageState();
    await context.close();
  }
  const of = (name) => median(all.map((seen) => seen[name]));
  return [
    figure(`${name}, processor 4 times slower: largest contentful paint`, "ms", of("paint"), 1200),
    figure(`${name}, processor 4 times slower: total blocking time`, "ms", of("blocked"), 150),
    { name: "page", figure: "the same: CPU of the page's main thread, all in all", unit: "ms", ours: of("work") },
    figure(`${name}: layout shift`, "", of("shift"), 0.02),
  ];
}

/** Runs in the page before anything else. */
function watch() {
  const seen = { paint: 0, blocked: 0, shift: 0 };
  globalThis.seen = seen;
  const each = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  each("largest-contentful-paint", (entry) => (seen.paint = entry.startTime));
  each("longtask", (entry) => (seen.blocked += Math.max(0, entry.duration - 50)));
  each("layout-shift", (entry) => (seen.shift += entry.hadRecentInput ? 0 : entry.value));
}

async function onDesk(browser, storageState, measured) {
  const context = await browser.newContext({ viewport: DESK, storageState, reducedMotion: "reduce" });
  const tab = await context.newPage();
  await tab.goto(`${origin}/?source=sample`);
  await tab.locator("[data-kpi-exact]").first().waitFor();
  await tab.waitForLoadState("networkidle");
  const figures = await measured(tab, context);
  await context.close();
  return figures;
}

/** From the gateway's last answer until nothing is busy and a frame is drawn. */
async function filterClick(tab) {
  const all = [];
  const bars = tab.getByRole("region", { name: "Which branches sell most?" }).getByRole("button");
  const names = (await bars.allTextContents()).filter((name) => /\d/.test(name)).length;
  for (let run = 0; run < Math.min(RUNS, names); run++) {
    await tab.goto(`${origin}/?source=sample`);
    await bars.filter({ hasText: /\d/ }).nth(run).waitFor();
    await tab.waitForLoadState("networkidle");
    const done = tab.evaluate(
      () =>
        new Promise((resolve) => {
          const from = performance.now();
          let quiet = 0;
          let drawn = from;
          const look = () => {
            const busy = document.querySelector("main [aria-busy=true]") !== null;
            const answers = performance.getEntriesByType("resource").filter((e) => e.name.includes("/graphql") && e.startTime >= from);
            if (busy || answers.length === 0) {
              quiet = 0;
            } else if (quiet++ === 0) {
              drawn = performance.now();
            } else if (quiet > 60) {
              resolve(drawn - Math.max(...answers.map((e) => e.responseEnd)));
              return;
            }
            requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
    );
    await bars.filter({ hasText: /\d/ }).nth(run).click();
    all.push(Math.max(0, await done));
  }
  return [figure("filter clicked: all repainted, after the gateway's answer", "ms", median(all), 150)];
}

/** The scrollbar is dragged into the middle of a large table, and the table is scrolled from there on. */
async function scrolling(tab) {
  const source = unused("rows");
  const { task } = await load(await accessToken(), source, sampleFile(TABLE_ROWS, 1));
  if (task.status !== "COMPLETED") throw new Error(`the table's upload ended as ${task.status}`);
  await tab.goto(`${origin}/sales?source=${source}`);
  const table = tab.getByRole("region", { name: "The sales themselves" });
  await table.scrollIntoViewIfNeeded();
  const rows = table.getByRole("group", { name: "The sales themselves" });
  await rows.waitFor();
  await tab.waitForLoadState("networkidle");
  await table.getByRole("row").nth(12).hover();
  const frames = tab.evaluate(countFrames, SCROLL_MILLIS);
  const waited = [];
  for (const part of [0.5, 0.25, 0.75, 0.4, 0.6]) waited.push(await rows.evaluate(dragTo, part));
  const end = Date.now() + SCROLL_MILLIS / 2;
  while (Date.now() < end) {
    await tab.mouse.wheel(0, 400);
    await tab.waitForTimeout(16);
  }
  const took = await frames;
  const long = took.filter((millis) => millis > 50).length;
  return [
    figure(`scrollbar let go within ${TABLE_ROWS} rows: the rows there are shown`, "ms", median(waited), 500),
    figure(`frames over 50 ms while they are dragged and scrolled, of ${took.length}`, "frames", long, 0),
  ];
}

/** Runs in the page: how long each frame took. */
function countFrames(millis) {
  return new Promise((resolve) => {
    const took = [];
    let last = performance.now();
    const until = last + millis;
    const look = (now) => {
      took.push(now - last);
      last = now;
      now < until ? requestAnimationFrame(look) : resolve(took.slice(2));
    };
    requestAnimationFrame(look);
  });
}

/** Runs in the page: drags a scroller to a part of its length; answers how long its rows then took to be there, in milliseconds. */
async function dragTo(scroller, part) {
  const frame = () => new Promise(requestAnimationFrame);
  const from = scroller.scrollTop;
  const to = (scroller.scrollHeight - scroller.clientHeight) * part;
  for (let step = 1; step <= 30; step++) {
    scroller.scrollTop = from + ((to - from) * step) / 30;
    await frame();
  }
  const letGo = performance.now();
  while (scroller.querySelector("tr[aria-busy=true]") || !scroller.querySelector("tr[aria-busy=false]")) await frame();
  return performance.now() - letGo;
}

async function navigations(tab, context) {
  const devtools = await context.newCDPSession(tab);
  const heap = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    return (await devtools.send("Runtime.getHeapUsage")).usedSize / 2 ** 20;
  };
  const go = async (times, pause = 0) => {
    for (let i = 0; i < times; i++) {
      await tab.getByRole("link", { name: i % 2 === 0 ? "Products" : "Branches" }).click();
      await tab.getByRole("heading", { level: 1, name: i % 2 === 0 ? "Products" : "Branches" }).waitFor();
      await tab.waitForTimeout(pause);
    }
    await tab.waitForLoadState("networkidle");
  };
  // Slowly, so that all that the two pages load later is there before memory is looked at.
  await go(20, 500);
  const before = await heap();
  // What the engine compiles for itself counts as well; most of that is done after the first half.
  await go(NAVIGATIONS / 2);
  const halfway = await heap();
  await go(NAVIGATIONS / 2);
  const after = await heap();
  const grown = (what, peer, peerName) => ({
    name: "page", figure: what, unit: "MiB", ours: after, peer, peerName, ratio: after / peer, goal: "<= 1.1",
    met: after / peer <= 1.1,
  });
  return [
    grown(`memory after ${NAVIGATIONS} more navigations`, before, "after 20"),
    grown(`the same, the second ${NAVIGATIONS / 2} of them alone`, halfway, "before these"),
  ];
}

function figure(what, unit, ours, most) {
  return { name: "page", figure: what, unit, ours, goal: `<= ${most}`, met: ours <= most };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
