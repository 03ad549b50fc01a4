import { expect, test } from "@playwright/test";
import { Client } from "../support/client.ts";
import { keptAnswers } from "../support/kept-answers.ts";
import { signIn } from "../support/page.ts";

const days = Array.from({ length: 700 }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10));
const shops = ["Westlands", "Karen", "Nyali"];
const row = (day: string, index: number) => [day, shops[index % 3], `Tea ${index % 13}`, `Customer ${index % 40}`];

const files = {
  "with revenue": [
    "Date,Branch,Product,Customer,Channel,Quantity,Revenue,Cost",
    ...days.map((day, index) =>
      [...row(day, index), ["shop", "online"][index % 2], 1 + (index % 4), `${90 + (index % 60)}.50`, "61.25"].join(","),
    ),
  ],
  "without revenue": [
    "Date,Branch,Product,Customer,Quantity",
    ...days.map((day, index) => [...row(day, index), 1 + (index % 4)].join(",")),
  ],
};

for (const [name, lines] of Object.entries(files)) {
  test(`the first visitor of data ${name} waits for no query`, async ({ page }) => {
    const dataSource = `warm_${name.replace(" ", "_")}`;
    const client = await Client.admin();
    expect((await client.load(dataSource, "sales.csv", lines.join("\n"))).status).toBe("COMPLETED");
    if (name === "with revenue") {
      const described = await client.send("PATCH", `/api/ingest/data-sources/${dataSource}`, {
        targets: [{ measure: "revenue", period: "2023", amount: 50000 }],
      });
      expect(described.status).toBe(200);
    }
    // Nobody has asked yet: once no more come, these are what the publication left.
    let before: string[] = [];
    await expect
      .poll(
        async () => {
          const [earlier, now] = [before, await keptAnswers("main", dataSource)];
          before = now;
          return now.length > 5 && now.length === earlier.length;
        },
        { intervals: [3000], timeout: 60_000 },
      )
      .toBe(true);

    await signIn(page);
    await page.goto(`/?source=${dataSource}`);
    const heatmap = page.getByRole("region", { name: "Product by Branch" });
    await expect(async () => {
      await page.mouse.wheel(0, 2000);
      await expect(heatmap.getByRole("img")).toBeVisible({ timeout: 1000 });
    }).toPass();

    expect((await keptAnswers("main", dataSource)).filter((key) => !before.includes(key))).toEqual([]);
  });
}
