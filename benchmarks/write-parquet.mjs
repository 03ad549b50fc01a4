// Writes the plain sales as Parquet with typed columns: node write-parquet.mjs CSV PARQUET
import { createRequire } from "node:module";
import path from "node:path";

const pl = createRequire(path.resolve(import.meta.dirname, "package.json"))("nodejs-polars");
const NUMBERS = ["Unit Price", "Discount", "Revenue", "Cost", "Profit"];

const [csv, parquet] = process.argv.slice(2);
const table = pl.scanCSV(csv, { inferSchemaLength: 0 });
table
  .select(
    ...table.columns.map((name) => {
      const cell = pl.col(name);
      return name === "Order Date"
        ? cell.str.strptime(pl.Date, "%Y-%m-%d").alias(name)
        : name === "Quantity"
          ? cell.cast(pl.Int64, false).alias(name)
          : NUMBERS.includes(name)
            ? cell.cast(pl.Float64, false).alias(name)
            : cell;
    }),
  )
  .sinkParquet(parquet, { compression: "snappy" })
  .collectSync();
