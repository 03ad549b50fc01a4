import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("largeUpload", {
  pause: "Pause",
  goOn: "Go on",
  cancel: "Cancel",
  uploading: "Uploading {{file}}",
  uploaded: "{{sent}} of {{total}}",
  speed: "{{speed}} a second",
  left: "{{time}} left",
  ending: "All of it is sent; the server puts it together.",
  paused: "Paused. What was sent is kept for a day.",
  lost: "The connection is gone. The upload goes on by itself as soon as it is back.",
});
