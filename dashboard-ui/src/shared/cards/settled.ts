import { useState } from "react";

/**
 * What the figures in sight go by: while others are on their way, the words of those before stand with them, so that no
 * figure is read under another's dates. The value must keep its identity while nothing changes.
 */
export function useSettled<Value>(value: Value, isWaiting: boolean): Value {
  const [settled, setSettled] = useState(value);
  if (!isWaiting && settled !== value) setSettled(value);
  return isWaiting ? settled : value;
}
