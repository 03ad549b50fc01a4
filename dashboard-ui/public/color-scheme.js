// Runs before the first paint, so that a dark page never flashes white. A file, not inline: the page's policy allows no inline script.
(() => {
  const chosen = localStorage.getItem("sales-analytics.theme") ?? "system";
  const dark =
    chosen === "dark" || (chosen === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  if (localStorage.getItem("sales-analytics.refresh-token")) document.documentElement.dataset.known = "";
})();
