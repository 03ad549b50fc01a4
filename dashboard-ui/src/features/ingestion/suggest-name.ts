const longest = 63;

export function isDataSourceName(name: string): boolean {
  return /^[a-z][a-z0-9_-]{0,62}$/.test(name);
}

/** `Verkäufe März (2).CSV` → `verkaufe_marz_2`: what a person would type, within the rules for names. */
export function suggestName(filename: string): string {
  const plain = filename
    .replace(/(\.[a-z0-9]{1,8}){1,2}$/i, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "_")
    .replace(/_+-+_*|-+_+/g, "_")
    .replace(/^[_-]+|[_-]+$/g, "");
  const named = plain === "" ? "sales" : /^[a-z]/.test(plain) ? plain : `sales_${plain}`;
  return named.slice(0, longest).replace(/[_-]+$/, "");
}
