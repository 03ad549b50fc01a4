/**
 * Tables to be polluted, each the same on every machine: rows of cells `{ text, quoted }`, the header first. The first
 * has the shape of the suite's own table, the others are there so that no rule is made for that one.
 */
export const TABLES = { shop, orders, european };

const ROWS = 83;

function shop() {
  const pick = picker(11);
  const things = ["Lantern", "Rope Bag", "Wool Blanket", "Canoe Paddle", "Rain Cape", "Pocket Saw", "Tent Pegs", "Tea Kettle"];
  const makes = ["Men's", "Women's", "Kids' Foldable", "Oak", "Trail-Proof", "Bright", "Ultra-Light", "Two-Piece"];
  const ends = [", Plaid", ", Large", " Set", "", "", "", "", ", 12\"", " 5\" Wide", "  8 oz."];
  const rows = [["DATE", "TIME", "Qty", "PRODUCTID", "Price", "ProductType", "ProductDescription", "URL", "Comments"].map(
    (text, i) => ({ text, quoted: i === 6 || i === 7 }))];
  for (let i = 0; i < ROWS; i++) {
    const code = `${pick(["KL", "MR", "TB", "QA", "VE"])}-${1000 + pick(9000)}`;
    const type = `${pick(makes)} ${pick(things)}${pick(ends)}`;
    const cents = String(pick(100)).padStart(2, "0");
    rows.push([
      plain(`${two(1 + (i * 7) % 28)}/${two(1 + Math.floor(i / 14))}/2018`), plain(`${two(Math.floor(i / 4) % 24)}:${two((i % 4) * 15)}`),
      plain(String(pick(6) === 0 ? 10 + pick(25) : pick(10))), plain(code),
      plain(`$${pick(100)}${pick(20) === 0 ? "" : `.${pick(15) === 0 ? cents[0] : cents}`}`),
      { text: type, quoted: /[,"]/.test(type) }, { text: sentence(pick, type), quoted: true },
      { text: `https://shop.example.com/item/${code.replace("-", "_")}.html`, quoted: true }, plain(""),
    ]);
  }
  return rows;
}

function sentence(pick, type) {
  const begin = pick(["Made for", "Built to last through", "Here's what you'll need on", "Our answer to", "Light enough for"]);
  const middle = pick(["cold, wet mornings", "long days on the river", "the worst, windiest ridge", "a weekend away", "rain, hail and mud"]);
  const end = pick([
    ", and it won't let you down.", ". In sun, it dries in 3 minutes.", ". It's 7\\'6\" long, packed small.", ". Wash warm.",
    ", with two pockets, a strap and a 100% cotton lining.", "; the \"classic\" since 1912.",
  ]);
  return `${begin} ${middle}${end}${pick(4) === 0 ? ` The ${type.split(/[,"]/)[0].toLowerCase()} you'll keep.` : ""}`;
}

function orders() {
  const pick = picker(23);
  const people = ["Amina Otieno", "O'Brien, Liam", "Zoë Meyer", "Jan de Vries", "Ng Wei", "María-José Ruiz", "Smith & Sons", "Paul Mc Adam"];
  const cities = ["Nairobi", "San Francisco", "Köln", "New York", "Paris", "Dar es Salaam"];
  const rows = [["order_id", "ordered_at", "customer", "city", "sku", "units", "unit_price", "total", "paid", "remark"].map(plain)];
  for (let i = 0; i < ROWS; i++) {
    const units = 1 + pick(12);
    const price = 199 + pick(9000);
    const person = pick(people);
    rows.push([
      plain(`SO-${100200 + i}`), plain(`2024-${two(1 + Math.floor(i / 28))}-${two(1 + (i % 28))} ${two(8 + pick(10))}:${two(pick(60))}:${two(pick(60))}`),
      { text: person, quoted: person.includes(",") }, plain(pick(cities)), plain(`${pick(["A", "B", "C"])}${pick(10)}${pick(10)}X`),
      plain(String(units)), plain(money(price)), plain(money(units * price)), plain(pick(["yes", "no"])),
      plain(pick(8) === 0 ? pick(["gift", "call first", "second try"]) : ""),
    ]);
  }
  return rows;
}

function european() {
  const pick = picker(37);
  const goods = ["Schraube 4x40", "Hammer", "Dübel \"S8\"", "Leim, weiß", "Säge 300 mm", "Bohrer 6"];
  const rows = [["Datum", "Filiale", "Artikel", "Menge", "Preis", "Umsatz", "Verkäufer"].map(plain)];
  for (let i = 0; i < ROWS; i++) {
    const units = 1 + pick(40);
    const price = 50 + pick(20000);
    const comma = (cents) => (cents >= 100000 ? `${Math.floor(cents / 100000)}.${money(cents % 100000).padStart(6, "0")}` : money(cents)).replace(/\.(\d\d)$/, ",$1");
    const good = pick(goods);
    rows.push([
      plain(`${two(1 + (i % 28))}.${two(1 + Math.floor(i / 28))}.2023`), plain(pick(["Berlin Mitte", "Hamburg", "Köln-Süd", "Ulm"])),
      { text: good, quoted: /[,"]/.test(good) }, plain(String(units)), { text: comma(price), quoted: true }, { text: comma(units * price), quoted: true },
      plain(pick(["Müller", "Schäfer", "Otto Weiß", "von der Heide"])),
    ]);
  }
  return rows;
}

function plain(text) {
  return { text, quoted: false };
}

function money(cents) {
  return `${Math.floor(cents / 100)}.${two(cents % 100)}`;
}

function two(number) {
  return String(number).padStart(2, "0");
}

/** Draws a whole number below a bound, or one of a list, from a seed (xorshift). */
function picker(seed) {
  let state = seed * 2654435761 | 0;
  return (from) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const bound = Array.isArray(from) ? from.length : from;
    const drawn = (state >>> 0) % bound;
    return Array.isArray(from) ? from[drawn] : drawn;
  };
}
