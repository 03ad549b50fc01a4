import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("session", {
  title: "Sign in",
  lead: "Drop a sales file, understand your business in a minute.",
  username: "User name",
  password: "Password",
  showPassword: "Show password",
  hidePassword: "Hide password",
  submit: "Sign in",
  submitting: "Signing in…",
  expired: "Your session has ended. Sign in to continue where you were.",
  wrong: "User name and password do not match. Check both and try again.",
  limited: "Too many attempts. Try again in {{seconds}} seconds.",
  missing: "Enter your user name and password.",
});
