// The peer of `./dev bench read`: Polars does the same job on the same file and prints what it found as JSON.
// node read-polars.mjs staged|eager DATE_FORMAT DECIMAL_SIGN FILE CLEAN
import { createRequire } from "node:module";
import path from "node:path";

const pl = createRequire(path.resolve(import.meta.dirname, "package.json"))("nodejs-polars");

const ENOUGH = 0.95;
const [mode, dateFormat, decimalSign, file, clean] = process.argv.slice(2);
const options = { sep: decimalSign === "," ? ";" : ",", inferSchemaLength: 0, truncateRaggedLines: false };
const isTyped = file.endsWith(".parquet");
const table = isTyped ? typedTable() : mode === "eager" ? pl.readCSV(file, options).lazy() : pl.scanCSV(file, options);
const names = table.columns;
const { dates, numbers } = isTyped ? columnsByType() : columnsByCells();

// rules: a cell that is not what its column is, a sale without date, a row that was there before
const typed = names.map((name) => (dates.includes(name) ? date(name) : numbers.includes(name) ? number(name) : pl.col(name)));
const faults = [
  ...[...dates, ...numbers].map((name) => pl.col(name).isNotNull().and(dates.includes(name) ? date(name).isNull() : number(name).isNull())),
  pl.col(dates[0]).isNull(),
];
const isFaulty = faults.reduce((any, fault) => any.or(fault));

// profile, over the rows that are accepted
const accepted = table.filter(isFaulty.not());
const profile = one(
  accepted.select(
    pl.len().alias("accepted"),
    pl.struct(names.map((name) => pl.col(name))).nUnique().alias("different"),
    ...names.flatMap((name, i) => [
      pl.col(name).isNull().sum().alias(`${name}/nulls`),
      typed[i].nUnique().alias(`${name}/distinct`),
      typed[i].min().alias(`${name}/min`),
      typed[i].max().alias(`${name}/max`),
      ...(numbers.includes(name) ? [typed[i].sum().alias(`${name}/sum`)] : []),
    ]),
  ),
);
const quarantine = table.filter(isFaulty).collectSync();
quarantine.writeCSV(`${clean}.quarantine.csv`);

accepted.select(...typed.map((column, i) => column.alias(names[i]))).sinkParquet(`${clean}.parquet`).collectSync();

const accepted_ = Number(profile.accepted);
console.log(
  JSON.stringify({
    accepted: accepted_,
    quarantined: quarantine.height,
    repeated: accepted_ - Number(profile.different),
    columns: names.map((name) => ({
      name,
      nulls: Number(profile[`${name}/nulls`]),
      distinct: Number(profile[`${name}/distinct`]) - (Number(profile[`${name}/nulls`]) > 0 ? 1 : 0),
      sum: numbers.includes(name) ? profile[`${name}/sum`] : null,
    })),
  }),
);

function typedTable() {
  return mode === "eager" ? pl.readParquet(file).lazy() : pl.scanParquet(file);
}

function columnsByType() {
  const types = table.limit(1).collectSync().schema;
  const of = (kinds) => names.filter((name) => kinds.some((kind) => types[name].variant.startsWith(kind)));
  return { dates: of(["Date"]), numbers: of(["Float", "Int"]) };
}

/** Infers: over all cells, how many are something, numbers, dates. */
function columnsByCells() {
  const counts = one(
    table.select(
      ...names.flatMap((name) => [
        pl.col(name).isNotNull().sum().alias(`${name}/values`),
        number(name).isNotNull().sum().alias(`${name}/numbers`),
        date(name).isNotNull().sum().alias(`${name}/dates`),
      ]),
    ),
  );
  const isEnough = (name, kind) => counts[`${name}/${kind}`] >= ENOUGH * counts[`${name}/values`];
  const itsDates = names.filter((name) => isEnough(name, "dates"));
  return { dates: itsDates, numbers: names.filter((name) => !itsDates.includes(name) && isEnough(name, "numbers")) };
}

function one(query) {
  return query.collectSync().toRecords()[0];
}

function number(name) {
  if (isTyped) {
    return pl.col(name);
  }
  const text = pl.col(name);
  const plain = decimalSign === "," ? text.str.replaceAll(".", "", true).str.replace(",", ".", true) : text;
  return plain.cast(pl.Float64, false);
}

function date(name) {
  return isTyped ? pl.col(name) : pl.col(name).str.strptime(pl.Date, dateFormat);
}
