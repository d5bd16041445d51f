import { randomUUID } from "node:crypto";
import RedisMock from "ioredis-mock";
import { commandError, type RunCommand, type Reply } from "./reply.ts";

const OPTION_WORDS =
  /^(nx|xx|ex|px|exat|pxat|keepttl|get|gt|lt|ch|incr|withscores|match|count|limit|rev|byscore|bylex)$/i;
const HAS_OPTIONS = new Set(["set", "expire", "pexpire", "zadd", "zrange", "scan", "hscan", "sscan"]);

type Commands = Record<string, ((...args: string[]) => Promise<unknown>) | undefined>;

/** Redis in the memory of this process: nothing is kept after it ends. */
export function memoryRedis(): { run: RunCommand; stop: () => void } {
  // Instances with the same host share their data.
  const redis = new RedisMock({ host: randomUUID() });
  const commands = redis as unknown as Commands;

  const run: RunCommand = async (name, args) => {
    const command = commands[name];
    if (typeof command !== "function") throw commandError(`unknown command '${name}'`);
    // The mock reads option words in capitals only; others it takes as nothing, without a word.
    const words = HAS_OPTIONS.has(name)
      ? args.map((arg, at) => (at > 0 && OPTION_WORDS.test(arg) ? arg.toUpperCase() : arg))
      : args;
    return asReply(await command.apply(redis, words));
  };
  return { run, stop: () => redis.disconnect() };
}

/** ioredis gives hgetall as an object; Redis itself answers a flat list. */
function asReply(value: unknown): Reply {
  if (value === null || value === undefined || value === false) return null;
  if (value === true) return 1;
  if (typeof value === "number" || typeof value === "string") return value;
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (Array.isArray(value)) return value.map((item) => asReply(item));
  return Object.entries(value)
    .flat()
    .map((item) => asReply(item));
}
