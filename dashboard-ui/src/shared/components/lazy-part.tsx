import { type ComponentType, lazy } from "react";

/** A part of the page that could not be fetched; what was kept of that must be forgotten before it is tried again. */
export class PartMissing extends Error {
  constructor(
    cause: unknown,
    readonly forget: () => void,
  ) {
    super("A part of the page could not be fetched.", { cause });
    this.name = "PartMissing";
  }
}

/** A part of the page that is fetched when it is first shown, to be held by `Late`. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const begin = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (cause) {
        throw new PartMissing(cause, () => {
          Part = begin();
        });
      }
    });
  let Part: ComponentType<Props> = begin();
  return function Lazy(props: Props) {
    return <Part {...props} />;
  };
}
