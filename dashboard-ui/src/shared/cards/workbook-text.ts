import { defineText } from "../i18n/define-text";

export const text = defineText("workbook", {
  aboutSheet: "About",
  figuresSheet: "Figures",
  version: "Version of the data",
  timeZone: "Time zone",
  ownTime: "the data's own",
  rows: "Rows",
});
