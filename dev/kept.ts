import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

export type Kept<State> = { state: State; changed: () => void; flush: () => Promise<void> };

const GATHER_MS = 200;
/** The whole is written each time, so a large one waits longer: writing takes a tenth of the time at most. */
const REST = 10;

/** State in memory with a copy in a JSON file, so that a restart remembers. Without a file it is memory only. */
export function keep<State>(file: string | undefined, empty: () => State): Kept<State> {
  const state = file && existsSync(file) ? readState(file, empty) : empty();
  let timer: NodeJS.Timeout | undefined;
  let tookMs = 0;
  let writing = Promise.resolve();

  const write = async () => {
    if (!file) return;
    const started = performance.now();
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(state));
    await rename(`${file}.new`, file);
    tookMs = performance.now() - started;
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    return (writing = writing.then(write));
  };
  return {
    state,
    flush,
    changed: () => {
      timer ??= setTimeout(() => void flush(), Math.max(GATHER_MS, REST * tookMs)).unref();
    },
  };
}

function readState<State>(file: string, empty: () => State): State {
  try {
    return { ...empty(), ...(JSON.parse(readFileSync(file, "utf8")) as State) };
  } catch {
    // A half-written file from a power cut is worth less than a start that works.
    return empty();
  }
}
