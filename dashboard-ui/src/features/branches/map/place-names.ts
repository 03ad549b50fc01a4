import { getAlpha2Code, numericToAlpha2, registerLocale } from "i18n-iso-countries/index.js";
import ar from "i18n-iso-countries/langs/ar.json";
import de from "i18n-iso-countries/langs/de.json";
import en from "i18n-iso-countries/langs/en.json";
import es from "i18n-iso-countries/langs/es.json";
import fr from "i18n-iso-countries/langs/fr.json";
import pt from "i18n-iso-countries/langs/pt.json";
import sw from "i18n-iso-countries/langs/sw.json";

/** Names of countries in the languages that sales files are mostly written in. */
const tables = [en, de, fr, es, pt, sw, ar];
for (const table of tables) registerLocale(table);

/** What trade calls countries, beside their names and codes. */
const alsoCalled: Record<string, string> = {
  EIRE: "IE",
  ENGLAND: "GB",
  SCOTLAND: "GB",
  WALES: "GB",
  HOLLAND: "NL",
  RSA: "ZA",
  KSA: "SA",
  DRC: "CD",
  BURMA: "MM",
  "VIET NAM": "VN",
  KOREA: "KR",
};

const states: Record<string, string> = {
  AL: "Alabama",
  AK: "Alaska",
  AZ: "Arizona",
  AR: "Arkansas",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DE: "Delaware",
  DC: "District of Columbia",
  FL: "Florida",
  GA: "Georgia",
  HI: "Hawaii",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  IA: "Iowa",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  ME: "Maine",
  MD: "Maryland",
  MA: "Massachusetts",
  MI: "Michigan",
  MN: "Minnesota",
  MS: "Mississippi",
  MO: "Missouri",
  MT: "Montana",
  NE: "Nebraska",
  NV: "Nevada",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NY: "New York",
  NC: "North Carolina",
  ND: "North Dakota",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VT: "Vermont",
  VA: "Virginia",
  WA: "Washington",
  WV: "West Virginia",
  WI: "Wisconsin",
  WY: "Wyoming",
};
const stateByWord = new Map(
  Object.entries(states).flatMap(([code, name]) => [
    [code, name],
    [name.toUpperCase(), name],
  ]),
);

/** The ISO 3166 code of two letters that a cell means, or null; "Myanmar (Burma)" is Myanmar. */
export function countryOf(cell: string): string | null {
  return codeOf(cell.trim()) ?? codeOf(cell.replace(/\(.*\)/, "").trim());
}

function codeOf(name: string): string | null {
  const word = name.toUpperCase();
  const known = alsoCalled[word];
  if (known) return known;
  if (/^[A-Z]{2}$/.test(word) && word in en.countries) return word;
  for (const { locale } of tables) {
    const code = getAlpha2Code(name, locale);
    if (code) return code;
  }
  return null;
}

/** The state of the USA that a cell means, or null. */
export function stateOf(cell: string): string | null {
  return stateByWord.get(cell.trim().toUpperCase()) ?? null;
}

/** The code of two letters for the number that maps know a country by. */
export function countryOfNumber(number: string): string | null {
  return numericToAlpha2(number) ?? null;
}
