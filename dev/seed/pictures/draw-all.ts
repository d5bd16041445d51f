import { Worker } from "node:worker_threads";
import type { Art } from "./art.ts";
import type { Drawn, Share } from "./draw-worker.ts";

const THREADS = 2;

/**
 * Draws many pictures on two threads and hands each over as it is done, in no particular order.
 * Rejects when a thread fails or `done` does.
 */
export async function drawAll(
  arts: readonly Art[],
  done: (place: number, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const jobs = arts
    .map((art, place) => ({ place, art }))
    .sort((a, b) => (shapeOf(a.art) < shapeOf(b.art) ? -1 : 1));
  // Cloth in one half and beads in the other would leave a thread idle; whole shapes stay together.
  const half = Math.ceil(jobs.length / THREADS);
  await Promise.all(
    Array.from({ length: THREADS }, (_, i) => onThread(jobs.slice(i * half, (i + 1) * half), done)),
  );
}

const shapeOf = (art: Art): string => (art.kind === "cloth" ? `cloth ${art.scene}` : `beads ${art.layout}`);

function onThread(
  jobs: Share["jobs"],
  done: (place: number, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("draw-worker.ts", import.meta.url), {
      workerData: { jobs } satisfies Share,
    });
    const handed: Promise<void>[] = [];
    worker.on("message", ({ place, bytes }: Drawn) => handed.push(done(place, bytes)));
    worker.once("error", reject);
    worker.once("exit", (code) => {
      if (code === 0) Promise.all(handed).then(() => resolve(), reject);
      else reject(new Error(`a drawing thread ended with code ${code}`));
    });
  });
}
