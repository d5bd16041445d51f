import { readdirSync } from "node:fs";
import { join } from "node:path";
import { emit, type Bench } from "./support/emit.ts";

/** `npm run bench` runs every bench, `npm run bench -- NAME` one. Numbers go to stdout, one JSON object a line; words go to stderr. */
const folder = import.meta.dirname;
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.replace(/\.ts$/, ""));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(", ")}. There are: ${names.join(", ")}.`);
  process.exit(1);
}

for (const name of wanted.length > 0 ? wanted : names) {
  const { bench } = (await import(join(folder, `${name}.ts`))) as { bench: Bench };
  await bench((metric, value, unit) => emit(name, metric, value, unit));
}
process.exit(0);
