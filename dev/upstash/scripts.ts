import { createHash } from "node:crypto";
import { commandError, type RunCommand } from "./reply.ts";

const UPSTASH_FIRST_LINE = /^\s*#!lua[^\n]*\n/;

/**
 * Lets scripts run that open with Upstash's own `#!lua` line, which other Redises cannot parse.
 * Clients know a script by the hash of its whole text, so the hash is taken before the line goes.
 */
export function withScripts(run: RunCommand): RunCommand {
  const texts = new Map<string, string>();

  const learn = (script: string): string => {
    const sha = createHash("sha1").update(script).digest("hex");
    texts.set(sha, script.replace(UPSTASH_FIRST_LINE, ""));
    return sha;
  };
  const evaluate = (sha: string, args: string[]) => {
    const text = texts.get(sha);
    if (text === undefined) throw commandError("NOSCRIPT No matching script. Please use EVAL.");
    return run("eval", [text, ...args]);
  };

  return async (name, args) => {
    const [first = "", ...rest] = args;
    if (name === "eval" || name === "eval_ro") return evaluate(learn(first), rest);
    if (name === "evalsha" || name === "evalsha_ro") return evaluate(first.toLowerCase(), rest);
    if (name !== "script") return run(name, args);
    if (first.toLowerCase() === "load") return learn(rest[0] ?? "");
    if (first.toLowerCase() === "exists") return rest.map((sha) => (texts.has(sha) ? 1 : 0));
    texts.clear();
    return "OK";
  };
}
