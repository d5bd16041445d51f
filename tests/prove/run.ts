import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

const BIN = resolve(import.meta.dirname, "../../node_modules/.bin");

/** Runs one command of this project with its output shown on `say`; says how long it took and whether it succeeded. */
export async function run(
  title: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
  say: "stdout" | "stderr" = "stdout",
): Promise<boolean> {
  const line = (text: string) => process[say].write(`${text}\n`);
  line(`\n── ${title}`);
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: ["ignore", say === "stdout" ? "inherit" : process.stderr, "inherit"],
    env: {
      ...process.env,
      ...env,
      PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}`,
      WRANGLER_SEND_METRICS: "false",
    },
  });
  const ok = await new Promise<boolean>((settle) => {
    child.once("error", (error) => {
      console.error(error.message);
      settle(false);
    });
    child.once("exit", (code) => settle(code === 0));
  });
  line(`── ${title}: ${ok ? "ok" : "FAILED"} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return ok;
}
