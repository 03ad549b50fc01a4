import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("customerGroups", {
  groups: "Who are the best customers, and who is leaving?",
  groupsSubtitle: "Customers by how lately, how often and for how much {{measure}} they bought, {{period}}",
  groupsMeaning:
    "Lately: the last purchase within {{first}}, {{second}}, {{third}} or {{fourth}} days before the end of {{day}}, or earlier, which gives 5 to 1 points. Often and for how much: the fifth of all customers by transactions and by {{measure}}, 5 points for the highest; the mean of both counts.",
  tooShort: "Choose at least four weeks to see which customers are coming and going.",
  group: "Group",
  customers: "Customers",
  shareOfCustomers: "Of customers",
  shareOf: "Of {{measure}}",
  "group.champions": "Champions",
  "meaning.champions": "Bought lately (4–5), often and much (4–5)",
  "group.loyal": "Loyal",
  "meaning.loyal": "Bought not long ago (3–5), regularly (3 or more)",
  "group.promising": "Promising",
  "meaning.promising": "Bought lately (4–5), little so far (1–2)",
  "group.cooling": "Cooling off",
  "meaning.cooling": "Bought a while ago (3), little (1–2)",
  "group.atRisk": "At risk",
  "meaning.atRisk": "Used to buy well (3–5), not lately (1–2)",
  "group.lost": "Lost",
  "meaning.lost": "Bought little (1–2), long ago (1–2)",
});
