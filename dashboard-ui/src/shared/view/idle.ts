const mostMillis = 2000;

/** When nothing else is to be done, or has been waited for too long. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has none.
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve, mostMillis);
    else requestIdleCallback(() => resolve(), { timeout: mostMillis });
  });
}
