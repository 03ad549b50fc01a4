import { locale } from "../i18n/language";

/** How a figure is to be read; money without a currency is printed as a plain number. */
export type Unit =
  | { kind: "money"; currency: string | null; scale?: number | null }
  | { kind: "count" }
  | { kind: "number"; scale?: number | null }
  /** scale: with just so many digits, for figures below each other. */
  | { kind: "percent"; scale?: number };

const compactFrom = 10_000;

export function currentLocale(): string {
  return locale;
}

/** Every digit that the figure has: for tables, tooltips and what a screen reader says. */
export function formatExact(value: number, unit: Unit, locale = currentLocale()): string {
  switch (unit.kind) {
    case "money":
      return formatter(locale, { ...money(unit.currency), ...digits(unit.scale ?? 2) }).format(value);
    case "count":
      return formatter(locale, { maximumFractionDigits: 0 }).format(value);
    case "number":
      return formatter(locale, { maximumFractionDigits: unit.scale ?? 10 }).format(value);
    case "percent":
      return formatter(locale, {
        style: "percent",
        minimumFractionDigits: unit.scale ?? 0,
        maximumFractionDigits: unit.scale ?? 2,
      }).format(value / 100);
  }
}

/** At most about six characters, for cards and axes: `KSh 219.4M`. Small figures stay exact. */
export function formatShort(
  value: number,
  unit: Unit,
  locale = currentLocale(),
  signDisplay: Sign = "negative",
): string {
  if (unit.kind === "percent") {
    const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return formatter(locale, { style: "percent", signDisplay, ...tenths }).format(value / 100);
  }
  if (unit.kind === "count" && Math.abs(value) < compactFrom) {
    return formatter(locale, { signDisplay, maximumFractionDigits: 0 }).format(value);
  }
  const options = { ...(unit.kind === "money" ? money(unit.currency) : {}), signDisplay };
  if (Math.abs(value) < compactFrom) {
    return formatter(locale, { ...options, ...smallDigits(value, unit) }).format(value);
  }
  return formatLarge(value, { ...options, notation: "compact" }, locale);
}

function formatLarge(value: number, options: Intl.NumberFormatOptions, locale: string): string {
  const short = formatter(locale, { ...options, minimumFractionDigits: 1, maximumFractionDigits: 1 });
  // German has no short word for thousands: such a figure is whole already.
  return isShortened(short, value)
    ? short.format(value)
    : formatter(locale, { ...options, maximumFractionDigits: 0 }).format(value);
}

function isShortened(short: Written, value: number): boolean {
  return short.formatToParts(value).some(({ type }) => type === "compact");
}

/** How the figures of one list are written: short, and small ones with as many digits as their neighbours. */
export function shortFormat(
  values: (number | null)[],
  unit: Unit,
  locale = currentLocale(),
  signDisplay: Sign = "negative",
) {
  const sizes = values.map((value) => Math.abs(value ?? 0));
  const cents = Math.max(0, ...sizes) < 1000 && values.some((value) => !Number.isInteger(value ?? 0)) ? 2 : 0;
  return (value: number): string => {
    const size = Math.abs(value);
    if (
      unit.kind === "percent" ||
      unit.kind === "count" ||
      size >= 1000 ||
      (size > 0 && size < 1 && cents === 0)
    )
      return formatShort(value, unit, locale, signDisplay);
    return formatter(locale, {
      ...(unit.kind === "money" ? money(unit.currency) : {}),
      signDisplay,
      minimumFractionDigits: cents,
      maximumFractionDigits: cents,
    }).format(value);
  };
}

/** For an axis, whose steps are round. */
export function formatTick(value: number, unit: Unit, locale = currentLocale()): string {
  if (unit.kind !== "percent") {
    return formatter(locale, { notation: "compact", maximumFractionDigits: 2 }).format(value);
  }
  const options = { style: "percent", maximumFractionDigits: 1, ...shortPercent(value) } as const;
  return formatter(locale, options).format(value / 100);
}

/** A change from next to nothing has millions of percent: `48.5M%`. */
export function shortPercent(percent: number): Pick<Intl.NumberFormatOptions, "notation"> {
  return Math.abs(percent) < 1_000_000 ? {} : { notation: "compact" };
}

/** The smallest step of an axis whose ticks `formatTick` writes differently. */
export function leastStep(unit: Unit): number {
  if (unit.kind === "count") return 1;
  return unit.kind === "percent" ? 0.1 : 0.01;
}

/** For bars, whose card names the currency once in its subtitle. */
export function withoutCurrency(unit: Unit): Unit {
  return unit.kind === "money" ? { kind: "number" } : unit;
}

export function formatCount(value: number, locale = currentLocale()): string {
  return formatExact(value, { kind: "count" }, locale);
}

/** Cents of small money, up to two digits of other small numbers; nothing after the point from a thousand on. */
function smallDigits(value: number, { kind }: Unit): Intl.NumberFormatOptions {
  if (Math.abs(value) >= 1000) return { minimumFractionDigits: 0, maximumFractionDigits: 0 };
  return { minimumFractionDigits: kind === "money" ? 2 : 0, maximumFractionDigits: 2 };
}

function money(currency: string | null): Intl.NumberFormatOptions {
  return currency === null ? {} : { style: "currency", currency, currencyDisplay: "narrowSymbol" };
}

function digits(scale: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: Math.min(scale, 2), maximumFractionDigits: scale };
}

/** Which figures carry a sign: those below zero, or rises as well. */
type Sign = "negative" | "exceptZero";
type Written = Pick<Intl.NumberFormat, "format" | "formatToParts">;

const formatters = new Map<string, Written>();

/** Made once for each way to write: to make one takes far longer than to use it. */
export function formatter(locale: string, options: Intl.NumberFormatOptions): Written {
  const key = `${locale} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    found = withMinus(create(locale, { signDisplay: "negative", ...options }));
    formatters.set(key, found);
  }
  return found;
}

/** As the language writes it, but with a real minus: most languages' data has the hyphen of a keyboard in its place. */
function withMinus(format: Intl.NumberFormat): Written {
  const formatToParts = (value: number) =>
    format
      .formatToParts(value)
      .map((part) => (part.type === "minusSign" ? { ...part, value: part.value.replace("-", "−") } : part));
  return {
    formatToParts,
    format: (value: number) =>
      value < 0
        ? formatToParts(value)
            .map((part) => part.value)
            .join("")
        : format.format(value),
  };
}

function create(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, options);
  } catch {
    // A file may name a currency that no browser knows; the figure matters more than its sign.
    const { style, currency, currencyDisplay, ...plain } = options;
    return new Intl.NumberFormat(locale, plain);
  }
}
