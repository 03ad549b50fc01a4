import { defineText } from "../shared/i18n/define-text";

export const text = defineText("app", {
  skip: "Skip to content",
  mainNavigation: "Main",
  overview: "Overview",
  data: "Data",
  account: "Account",
  signOut: "Sign out",
  theme: "Theme",
  light: "Light",
  dark: "Dark",
  system: "Same as device",
  notFoundTitle: "This page does not exist",
  notFoundBody: "The address may be mistyped, or the page has moved.",
  notFoundAction: "Go to the overview",
  errorTitle: "This page could not be shown",
  reload: "Reload the page",
});
