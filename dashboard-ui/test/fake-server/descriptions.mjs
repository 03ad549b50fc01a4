// What owners say about their data, as ingest-service keeps it; only formulas that end too soon are refused.

const nothing = {
  maxFutureDays: null,
  amountTolerance: null,
  outlierFactor: null,
  requiredColumns: null,
  maxHeldBack: null,
  takeRepairs: null,
};
const said = new Map();

export function descriptionOf(source) {
  const { name, label, columns } = source;
  if (!said.has(name))
    said.set(name, {
      name,
      label,
      description: null,
      rules: nothing,
      settings: { fiscalYearStart: null, weekStart: null, timeZone: null, currency: null },
      labels: {},
      measures: [],
      targets: [],
      schema: { version: 1, columns },
    });
  return said.get(name);
}

/** The changed description, or the problem with the change. */
export function describe(source, change, check) {
  const before = descriptionOf(source);
  const wrong = (change.measures ?? []).findIndex(({ formula }) => /[-+*/(]\s*$|^\s*$/.test(formula));
  if (wrong >= 0) {
    const path = `measures[${wrong}].formula`;
    const position = change.measures[wrong].formula.length + 1;
    const detail = `${path}: at character ${position}: a number, a name or a function is missing.`;
    return [400, { detail, field: path, position, code: "DESCRIPTION_INVALID" }];
  }
  const after = {
    ...before,
    ...change,
    rules: { ...before.rules, ...change.rules },
    settings: { ...before.settings, ...change.settings },
    labels: Object.fromEntries(
      Object.entries({ ...before.labels, ...change.labels }).filter(([, label]) => label !== null),
    ),
  };
  if (!check) said.set(source.name, after);
  return [200, check ? before : after];
}

/** What a measure reached of the first target it has, as if that were for all the days shown. */
export function attainmentOf(source, measure, actual) {
  const target = descriptionOf(source).targets.find((each) => each.measure === measure);
  const row = { key: null, period: target?.period ?? null, target: target?.amount ?? null, prorated: false };
  const attainment = target && actual !== null ? (actual * 100) / target.amount : null;
  return {
    rows: [{ ...row, actual, attainment, missing: target ? null : "No target is set for this period." }],
  };
}
