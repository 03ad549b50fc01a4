import { type Sent, type Upload, upload } from "./upload";

/** From here on a file is sent in pieces. What a dropped connection costs of a smaller one is sent again in seconds. */
const largeBytes = 8 * 2 ** 20;

export function isLarge(file: File): boolean {
  return file.size >= largeBytes;
}

/** Sends a file the way that fits its size, and answers the task that was opened for it. */
export async function sendFile(
  chosen: Upload,
  onSent: (sent: Sent) => void,
  signal: AbortSignal,
): Promise<string> {
  if (!isLarge(chosen.file)) return upload(chosen, onSent, signal);
  const { sendLarge } = await import("./large-upload");
  return sendLarge(chosen, onSent, signal);
}
