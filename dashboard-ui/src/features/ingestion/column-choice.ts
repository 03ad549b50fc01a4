/** A column as the server understands it. */
export type AnalysedColumn = {
  name: string;
  type: "timestamp" | "date" | "integer" | "decimal" | "boolean" | "string";
  role: "time" | "dimension" | "metric" | "ignored";
  concept: string | null;
  format: string | null;
  currency: string | null;
  confidence: number;
  reason: string;
  examples: string[];
};

/** What the sender says that a column is, in the server's words. */
export type ColumnChoice = { name: string; role: AnalysedColumn["role"]; concept: string | null };

const amounts = ["revenue", "netRevenue", "cost", "profit", "quantity", "unitPrice", "discount", "tax"];
const returned = ["returnsValue", "returnsQuantity"];
const labels = [
  ...["product", "productLine", "category", "brand", "branch", "region", "country", "city"],
  ...["customer", "customerSegment", "salesperson", "channel", "paymentMethod", "orderId", "currency"],
];
const flag = "isReturn";

/** All that a column with such cells can be; the time only where there are dates. */
export function choicesFor({ name, type, role }: AnalysedColumn): ColumnChoice[] {
  const numeric = type === "integer" || type === "decimal";
  const date = type === "date" || type === "timestamp" || role === "time";
  const as = (each: AnalysedColumn["role"]) => (concept: string | null) => ({ name, role: each, concept });
  if (role === "time") return [as("time")("date")];
  return [
    ...(date ? [as("time")("date")] : []),
    ...(numeric ? [null, ...amounts, ...returned].map(as("metric")) : []),
    as("dimension")(null),
    ...(date ? [] : [...(type === "boolean" ? [] : labels), flag].map(as("dimension"))),
    as("ignored")(null),
  ];
}

/** The choices with another one, which takes what an earlier one said of its column, and its meaning. */
export function withChoice(choices: ColumnChoice[], made: ColumnChoice): ColumnChoice[] {
  const others = choices.filter(
    ({ name, concept }) => name !== made.name && (concept === null || concept !== made.concept),
  );
  return [...others, made];
}
