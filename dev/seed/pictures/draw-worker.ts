import { parentPort, workerData } from "node:worker_threads";
import sharp from "sharp";
import type { Art } from "./art.ts";
import { studio } from "./draw.ts";

/** What a drawing thread is given. */
export type Share = { jobs: readonly { place: number; art: Art }[] };
/** What it sends back for each picture. */
export type Drawn = { place: number; bytes: Uint8Array };

sharp.concurrency(1);
const { jobs } = workerData as Share;
const queue = [...jobs];
const desk = studio();

const work = async () => {
  for (let job = queue.shift(); job; job = queue.shift()) {
    const bytes = await desk.draw(job.art);
    parentPort?.postMessage({ place: job.place, bytes } satisfies Drawn, [bytes.buffer as ArrayBuffer]);
  }
};
// Two at a time, so that one picture is shaped while the other is being packed.
await Promise.all([work(), work()]);
