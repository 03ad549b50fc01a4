/** The language that the page is written in. */
export const language = "en";

export const direction: "ltr" | "rtl" = "ltr";

/** Figures and dates as the reader's own region writes them. */
export const locale = globalThis.navigator?.language ?? language;
