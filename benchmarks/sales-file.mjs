import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { once } from "node:events";
import { dirname } from "node:path";

const CITIES = [
  ["Nairobi", "Nairobi", "Kenya"], ["Mombasa", "Coast", "Kenya"], ["Kisumu", "Nyanza", "Kenya"], ["Nakuru", "Rift Valley", "Kenya"],
  ["Eldoret", "Rift Valley", "Kenya"], ["Thika", "Central", "Kenya"], ["Kampala", "Central", "Uganda"], ["Gulu", "Northern", "Uganda"],
  ["Arusha", "Northern", "Tanzania"], ["Dar es Salaam", "Coast", "Tanzania"], ["Kigali", "Kigali", "Rwanda"], ["Huye", "Southern", "Rwanda"],
];
const CATEGORIES = ["Electronics", "Furniture", "Groceries", "Clothing", "Stationery", "Toys", "Hardware", "Beauty"];
const ADJECTIVES = ["Compact", "Classic", "Large", "Portable", "Premium", "Basic", "Deluxe", "Natural"];
const NOUNS = ["Lamp", "Chair", "Kettle", "Notebook", "Shirt", "Radio", "Drill", "Soap", "Puzzle", "Blender"];
const FIRST = ["Amina", "Brian", "Catherine", "David", "Esther", "Farah", "Grace", "Hassan", "Irene", "James"];
const LAST = ["Otieno", "Wanjiku", "Mwangi", "Kamau", "Achieng", "Njoroge", "Mutua", "Odhiambo", "Kiptoo", "Hussein"];
const CHANNELS = ["Store", "Online", "Wholesale", "Agent"];
const FLUSH = 1 << 20;

/** The two ways of writing the same sales: as programs export them, and as people in Europe do. */
const STYLES = {
  plain: {
    delimiter: ",",
    date: (year, month, day) => `${year}-${two(month)}-${two(day)}`,
    money: (cents) => `${cents < 0 ? "-" : ""}${whole(cents)}.${two(Math.abs(cents) % 100)}`,
    text: (text) => text,
    broken: "n/a?",
  },
  european: {
    delimiter: ";",
    date: (year, month, day) => `${two(day)}.${two(month)}.${year}`,
    money: (cents) => `${cents < 0 ? "-" : ""}${grouped(whole(cents))},${two(Math.abs(cents) % 100)}`,
    text: (text) => `"${text}"`,
    broken: "k.A.?",
  },
};

const HEADER =
  "Order ID,Order Date,Customer,Branch,Region,Country,Category,Product,Channel,Quantity,Unit Price,Discount,Revenue,Cost,Profit";

/** How many rows of a kind a file of so many rows has: every so manyth. */
export const EVERY = { brokenDate: 20_000, brokenPrice: 10_000, missingCustomer: 50, repeated: 5000 };

/**
 * Writes sales, the same for the same number of rows and style on every machine, unless they are there.
 *
 * @returns the file
 */
export async function salesFile(file, rows, style = "plain") {
  if (existsSync(file)) {
    return file;
  }
  mkdirSync(dirname(file), { recursive: true });
  const { delimiter, date, money, text, broken } = STYLES[style];
  const out = createWriteStream(`${file}.part`);
  const random = generator(20260101);
  let buffer = `${HEADER.replaceAll(",", delimiter)}\n`;
  let line = "";
  for (let i = 0; i < rows; i++) {
    if (i % EVERY.repeated !== EVERY.repeated - 1) {
      const [city, region, country] = CITIES[random(CITIES.length)];
      const customer = random(20_000);
      const product = random(800);
      const quantity = 1 + random(12);
      const price = 95 + ((product * 7919) % 4000) * 13;
      const discount = random(10) === 0 ? random(quantity * price) >> 2 : 0;
      const revenue = quantity * price - discount;
      const cost = Math.floor((quantity * price * (55 + (product % 20))) / 100);
      const day = new Date(Date.UTC(2023, 0, 1 + random(1095)));
      line = [
        `SO-${String(10_000_000 + i)}`,
        i % EVERY.brokenDate === 777 ? "31/31/2023" : date(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()),
        i % EVERY.missingCustomer === 3 ? "" : text(`${FIRST[customer % 10]} ${LAST[(customer / 10) % 10 | 0]} ${customer}`),
        text(city),
        text(region),
        country,
        CATEGORIES[product % 8],
        text(`${ADJECTIVES[product % 8]} ${NOUNS[product % 10]} ${product}`),
        CHANNELS[random(4)],
        quantity,
        i % EVERY.brokenPrice === 4321 ? broken : money(price),
        money(discount),
        money(revenue),
        money(cost),
        money(revenue - cost),
      ].join(delimiter);
    }
    buffer += `${line}\n`;
    if (buffer.length > FLUSH) {
      if (!out.write(buffer)) {
        await once(out, "drain");
      }
      buffer = "";
    }
  }
  out.end(buffer);
  await once(out, "close");
  renameSync(`${file}.part`, file);
  return file;
}

function two(number) {
  return number < 10 ? `0${number}` : `${number}`;
}

function whole(cents) {
  return `${Math.floor(Math.abs(cents) / 100)}`;
}

function grouped(digits) {
  return digits.length > 3 ? `${digits.slice(0, -3)}.${digits.slice(-3)}` : digits;
}

/** Whole numbers below a bound from a seed (xorshift). */
function generator(seed) {
  let state = seed | 0;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}
