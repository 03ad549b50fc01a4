import type { ChartColors } from "../theme/chart-colors";

export function axisText(colors: ChartColors) {
  return { fontFamily: '"Inter Variable", system-ui, sans-serif', fontSize: 12, color: colors.axis };
}

export function tooltipLook(colors: ChartColors) {
  return {
    confine: true,
    renderMode: "html",
    backgroundColor: colors.surface,
    borderColor: colors.border,
    textStyle: { ...axisText(colors), color: colors.text },
    extraCssText: "box-shadow: 0 8px 24px rgb(10 20 30 / 0.12); border-radius: 8px;",
  };
}

/** A tooltip's lines as text, never as markup: names come from people's files. The second line is the figure. */
export function bubble(lines: string[]): HTMLElement {
  const box = document.createElement("div");
  box.dir = document.documentElement.dir;
  for (const [index, line] of lines.entries()) {
    const row = document.createElement("div");
    row.textContent = line;
    row.style.fontWeight = index === 1 ? "600" : "400";
    row.style.maxWidth = "320px";
    row.style.whiteSpace = "normal";
    box.append(row);
  }
  return box;
}
