import { down, up } from "./stack.mjs";

/** Seconds from `./dev up` to a usable page, everything built: on an empty store with the sample, and with data there. */
export async function start() {
  const empty = up({ fresh: true, sample: true });
  down();
  const withData = up();
  return [
    { name: "start", figure: "up on an empty store, sample loaded", unit: "s", ours: empty, goal: "<= 60", met: empty <= 60 },
    { name: "start", figure: "up with data present", unit: "s", ours: withData, goal: "<= 45", met: withData <= 45 },
  ];
}
