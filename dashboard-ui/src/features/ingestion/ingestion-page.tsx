export function IngestionPage() {
  return null;
}
