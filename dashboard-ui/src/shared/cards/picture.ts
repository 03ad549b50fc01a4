import { download } from "../components/download";

const margin = 24;
const titleHeight = 40;

/** Saves a card's chart with its title above it, on the page's own background. */
export async function saveAsPicture(card: HTMLElement, title: string): Promise<void> {
  const chart = await drawn(card);
  const ratio = chart.width / chart.clientWidth;
  const style = getComputedStyle(document.body);
  const canvas = document.createElement("canvas");
  canvas.width = chart.width + 2 * margin * ratio;
  canvas.height = chart.height + (2 * margin + titleHeight) * ratio;
  const brush = canvas.getContext("2d");
  if (!brush) return;
  brush.fillStyle = style.backgroundColor;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = style.color;
  brush.font = `600 ${16 * ratio}px ${style.fontFamily}`;
  brush.fillText(title, margin * ratio, (margin + 16) * ratio, chart.width);
  brush.drawImage(chart, margin * ratio, (margin + titleHeight) * ratio);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (picture) download(`${title.replace(/[?]/g, "")}.png`, picture);
}

/** The card's chart, once it is more than a sketch: whoever opens the card's menu has come near enough. */
async function drawn(card: HTMLElement): Promise<HTMLCanvasElement> {
  const find = () => card.querySelector("canvas");
  const canvas =
    find() ??
    (await new Promise<HTMLCanvasElement>((resolve) => {
      const observer = new MutationObserver(() => {
        const found = find();
        if (!found) return;
        observer.disconnect();
        resolve(found);
      });
      observer.observe(card, { childList: true, subtree: true });
    }));
  // The library draws with the next frame.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return canvas;
}
