import { druidTaskSeconds, memory, signIn, up } from "./stack.mjs";
import { load as send, sampleFile, unused } from "./uploads.mjs";

const ROUNDS = 7;

/** What we add to Druid's own task for a small file, and what everything takes in memory after a large one. */
export async function load() {
  up();
  const token = await signIn();
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round++) {
    rounds.push(await smallLoad(token, round));
  }
  const warm = rounds.slice(1);
  const ours = median(warm.map((each) => each.total - each.druid));
  const druid = median(warm.map((each) => each.druid));
  const large = await largeLoad(token);
  return [
    {
      name: "load", figure: "10,000 rows: our share, upload answered to COMPLETED, warm", unit: "s", ours, peer: druid,
      peerName: "Druid's own task", ratio: ours / druid, goal: "<= 1.5 s", met: ours <= 1.5,
    },
    ...large,
  ];
}

async function smallLoad(token, round) {
  const { task, seconds } = await send(token, unused("small"), sampleFile(10_000, 100 + round));
  expectCompleted(task);
  return { total: seconds, druid: await druidTaskSeconds(task.taskId) };
}

async function largeLoad(token) {
  const { task, seconds } = await send(token, unused("large"), sampleFile(1_000_000, 1));
  expectCompleted(task);
  const druid = await druidTaskSeconds(task.taskId);
  const parts = memory();
  const mib = Object.values(parts).reduce((sum, part) => sum + part, 0);
  console.error(Object.entries(parts).map(([name, part]) => `  ${name} ${part.toFixed(0)} MiB`).join("\n"));
  return [
    {
      name: "load", figure: "1,000,000 rows: upload answered to COMPLETED", unit: "s", ours: seconds,
      peer: druid, peerName: "Druid's own task", ratio: seconds / druid,
    },
    {
      name: "load", figure: "memory of all processes after 1,000,000 rows", unit: "MiB", ours: mib, goal: "<= 6144",
      met: mib <= 6144,
    },
  ];
}

function expectCompleted(task) {
  if (task.status !== "COMPLETED") {
    throw new Error(`the upload ended as ${task.status}: ${JSON.stringify(task.error)}`);
  }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
