import { readFileSync } from "node:fs";
import { globSync } from "node:fs";
import { join } from "node:path";

type ModuleType = "ESModule" | "CompiledWasm" | "Data" | "Text";
export type Module = { type: ModuleType; path: string; contents: string | Uint8Array };

const TYPES: [RegExp, ModuleType][] = [
  [/\.m?js$/, "ESModule"],
  [/\.wasm$/, "CompiledWasm"],
  [/\.bin$/, "Data"],
  [/\.(txt|html|sql)$/, "Text"],
];

/** The files of a built Worker as modules, the entry first. */
export function builtModules(folder: string, entry: string): Module[] {
  const files = globSync("**/*", { cwd: folder }).filter((file) => file !== entry);
  return [entry, ...files].flatMap((file) => {
    const type = TYPES.find(([pattern]) => pattern.test(file))?.[1];
    if (!type) return [];
    const bytes = readFileSync(join(folder, file));
    const isText = type === "ESModule" || type === "Text";
    return [{ type, path: join(folder, file), contents: isText ? bytes.toString("utf8") : bytes }];
  });
}
