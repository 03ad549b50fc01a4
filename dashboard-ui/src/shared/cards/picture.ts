import { download } from "../components/download";

const margin = 24;
const titleHeight = 40;

/** What a card draws, in the pixels of a screen and so many of its own for each. */
type Drawn = { image: CanvasImageSource; width: number; height: number; ratio: number };

/** Saves a card's chart with its title above it, on the page's own background. */
export async function saveAsPicture(card: HTMLElement, title: string): Promise<void> {
  const map = card.querySelector<SVGSVGElement>("svg[data-picture]");
  const { image, width, height, ratio } = map ? await drawnMap(map) : await drawnChart(card);
  const style = getComputedStyle(document.body);
  const canvas = document.createElement("canvas");
  canvas.width = (width + 2 * margin) * ratio;
  canvas.height = (height + 2 * margin + titleHeight) * ratio;
  const brush = canvas.getContext("2d");
  if (!brush) return;
  brush.scale(ratio, ratio);
  brush.fillStyle = style.backgroundColor;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = style.color;
  brush.font = `600 16px ${style.fontFamily}`;
  brush.fillText(title, margin, margin + 16, width);
  brush.drawImage(image, margin, margin + titleHeight, width, height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (picture) download(`${title.replace(/[?]/g, "")}.png`, picture);
}

/** A map as an image, which knows neither the page's styles nor its variables. */
async function drawnMap(map: SVGSVGElement): Promise<Drawn> {
  const { width, height } = map.getBoundingClientRect();
  const copy = map.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const paths = [...map.querySelectorAll("path")];
  for (const [index, path] of copy.querySelectorAll("path").entries()) {
    const { fill, stroke, strokeWidth } = getComputedStyle(paths[index] ?? path);
    Object.assign(path.style, { fill, stroke, strokeWidth });
  }
  const image = new Image(width, height);
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return { image, width, height, ratio: 2 };
}

/** The card's chart, once it is more than a sketch: whoever opens the card's menu has come near enough. */
async function drawnChart(card: HTMLElement): Promise<Drawn> {
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
  const { clientWidth: width, clientHeight: height } = canvas;
  return { image: canvas, width, height, ratio: canvas.width / width };
}
