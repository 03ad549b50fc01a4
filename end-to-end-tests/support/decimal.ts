/** An exact decimal number: units × 10^-scale. What the product computes is compared with sums made of these. */
export class Decimal {
  private constructor(
    private readonly units: bigint,
    private readonly scale: number,
  ) {}

  static readonly zero = new Decimal(0n, 0);

  /** Reads plain notation such as `-12.50`. */
  static of(text: string): Decimal {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!match) {
      throw new Error(`not a plain decimal number: ${text}`);
    }
    const [, sign, whole, digits = ""] = match;
    const fraction = digits.replace(/0+$/, "");
    const units = BigInt(`${whole}${fraction}`);
    return new Decimal(sign === "-" ? -units : units, fraction.length);
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale);
  }

  /** Plain notation without trailing zeros. */
  toString(): string {
    const negative = this.units < 0n;
    const digits = (negative ? -this.units : this.units).toString().padStart(this.scale + 1, "0");
    const whole = digits.slice(0, digits.length - this.scale);
    const fraction = digits.slice(digits.length - this.scale).replace(/0+$/, "");
    return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
  }

  private at(scale: number): bigint {
    return this.units * 10n ** BigInt(scale - this.scale);
  }
}

/** The exact sum of decimals in plain notation, in plain notation. */
export function exactSum(values: string[]): string {
  return values.map(Decimal.of).reduce((sum, value) => sum.plus(value), Decimal.zero).toString();
}
