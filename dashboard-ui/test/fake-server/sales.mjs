// A year and a half of made-up retail sales, the same at every start.

const products = [
  "Maize flour 2 kg",
  "Long-grain rice 5 kg",
  "Sunflower oil 1 l",
  "Brown sugar 1 kg",
  "Full-cream milk 500 ml",
  "Wheat bread 400 g",
  "Toilet paper, 10 rolls",
  "Laundry soap bar",
  "Black tea 250 g",
  "Instant coffee 100 g",
  "Drinking water 1.5 l",
  "Exercise book A4, 200 pages, squared, with a very long product name to see how it is cut",
  "Ball pen, blue",
  "Phone charger USB-C",
  "LED bulb 9 W",
];
const branches = ["Nairobi CBD", "Westlands", "Mombasa Road", "Kisumu", "Nakuru", "Eldoret", "Thika"];
const customers = Array.from({ length: 60 }, (_, index) => `Customer ${String(index + 1).padStart(3, "0")}`);
const channels = ["Walk-in", "Delivery", "Online"];

function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const day = 86_400_000;

/** Rows `{day, dimensions…, revenueCents, costCents, quantity, order}`. */
export function makeSales() {
  const next = random(42);
  const skewed = (list) => list[Math.floor(next() ** 2 * list.length)];
  const first = Date.UTC(2024, 0, 3);
  const rows = [];
  for (let index = 0; index < 545; index++) {
    const date = new Date(first + index * day);
    const season = 1 + 0.25 * Math.sin((index / 365) * 2 * Math.PI) + (date.getUTCMonth() === 11 ? 0.5 : 0);
    const sales = Math.round(
      (20 + 25 * next()) * season * (1 + index / 900) * (date.getUTCDay() === 0 ? 0.55 : 1),
    );
    for (let sale = 0; sale < sales; sale++) {
      const product = skewed(products);
      const quantity = 1 + Math.floor(next() * 6);
      const price = 4_000 + products.indexOf(product) * 3_100;
      rows.push({
        day: date.toISOString().slice(0, 10),
        Product: product,
        Branch: skewed(branches),
        Customer: next() < 0.03 ? null : skewed(customers),
        Channel: skewed(channels),
        revenueCents: quantity * price,
        costCents: Math.round(quantity * price * (0.62 + 0.15 * next())),
        quantity,
        order: `${index}-${Math.floor(sale / 2)}`,
      });
    }
  }
  return rows;
}

export const dimensions = [
  { name: "Product", label: "Product", concept: "product", distinct: 4 },
  { name: "Branch", label: "Branch", concept: "branch", distinct: 4 },
  { name: "Customer", label: "Customer", concept: "customer", distinct: 4 },
  { name: "Channel", label: "Channel", concept: "channel", distinct: 4 },
];
