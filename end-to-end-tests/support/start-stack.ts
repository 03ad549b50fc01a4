import { startStack } from "./stack.ts";

export default function globalSetup(): () => void {
  return startStack();
}
