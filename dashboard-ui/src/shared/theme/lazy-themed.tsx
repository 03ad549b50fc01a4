import type { ComponentType } from "react";
import { lazyPart } from "../components/lazy-part";

/**
 * A part of the page that is made with Material UI: it is loaded with its theme when it is first shown. The frame, the
 * cards and the bar above them do without, so that the first figures do not wait for it.
 */
export function lazyThemed<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazyPart(async () => {
    const [Part, { Themed }] = await Promise.all([load(), import("./themed")]);
    return (props: Props) => (
      <Themed>
        <Part {...props} />
      </Themed>
    );
  });
}
