import type { TextOf } from "../../shared/i18n/define-text";
import type { text } from "./text";

export type TextKey = TextOf<typeof text>;
