import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

export type Kept<State> = { state: State; changed: () => void; flush: () => Promise<void> };

const GATHER_MS = 200;

/** State in memory with a copy in a JSON file, so that a restart remembers. Without a file it is memory only. */
export function keep<State>(file: string | undefined, empty: () => State): Kept<State> {
  const state = file && existsSync(file) ? readState(file, empty) : empty();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const write = async () => {
    if (!file) return;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(state));
    await rename(`${file}.new`, file);
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
      timer ??= setTimeout(() => void flush(), GATHER_MS).unref();
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
