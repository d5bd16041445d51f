import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { emit, type Bench } from "./support/emit.ts";

type File = {
  bench: Bench;
  /** What it may be told on the command line as `--name value`. */
  options?: readonly string[];
};

/**
 * `npm run bench` runs every bench, `npm run bench -- NAME` one; `-- NAME --option value` tells it something. Numbers go to stdout, one
 * JSON object a line; words go to stderr.
 */
const folder = import.meta.dirname;
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.replace(/\.ts$/, ""));
const [wanted, told] = splitAtOptions(process.argv.slice(2));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0)
  stop(`There is no bench called ${unknown.join(", ")}. There are: ${names.join(", ")}.`);

for (const name of wanted.length > 0 ? wanted : names) {
  const { bench, options = [] } = (await import(join(folder, `${name}.ts`))) as File;
  await bench((metric, value, unit) => emit(name, metric, value, unit), optionsOf(name, options));
}
process.exit(0);

function splitAtOptions(args: string[]): [names: string[], options: string[]] {
  const at = args.findIndex((arg) => arg.startsWith("--"));
  return at === -1 ? [args, []] : [args.slice(0, at), args.slice(at)];
}

function optionsOf(name: string, known: readonly string[]): Record<string, string> {
  const options = Object.fromEntries(known.map((option) => [option, { type: "string" as const }]));
  try {
    return { ...parseArgs({ args: told, options }).values } as Record<string, string>;
  } catch (error) {
    const may = known.length > 0 ? `It may be told ${known.map((option) => `--${option}`).join(", ")}.` : "";
    return stop(
      `The bench ${name} can't be told that: ${(error as Error).message.replace(/\.?$/, ".")} ${may}`.trim(),
    );
  }
}

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}
