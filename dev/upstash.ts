import { Redis } from "ioredis";
import { Hono } from "hono";
import { memoryRedis } from "./upstash/memory.ts";
import { commandError, encodeReply, type Reply, type RunCommand } from "./upstash/reply.ts";
import { withScripts } from "./upstash/scripts.ts";
import { serveFetch, type Stop } from "./server.ts";

export type UpstashBridge = {
  url: string;
  token: string;
  /** HTTP requests served so far. */
  requests: () => number;
  stop: Stop;
};

/**
 * Speaks Upstash's REST protocol in front of a Redis in memory, or of a real one when `redisUrl` is given.
 * Not offered: path-style commands, subscriptions, RESP2 answers.
 */
export async function startUpstash(options: {
  port: number;
  token?: string;
  redisUrl?: string | undefined;
}): Promise<UpstashBridge> {
  const token = options.token ?? "local-upstash-token";
  const redis = options.redisUrl ? realRedis(options.redisUrl) : memoryRedis();
  const run = withScripts(redis.run);
  let requests = 0;

  const app = new Hono();
  app.use(async (c, next) => {
    if (c.req.header("authorization") !== `Bearer ${token}`) {
      return c.json({ error: "WRONGPASS invalid or missing auth token" }, 401);
    }
    c.header("upstash-sync-token", `local=${++requests}`);
    return next();
  });
  app.post("/", async (c) => {
    const answer = await settle(run, await c.req.json());
    return c.json(shown(answer, c.req.header("upstash-encoding")), "error" in answer ? 400 : 200);
  });
  for (const path of ["/pipeline", "/multi-exec"]) {
    app.post(path, async (c) => {
      const commands: unknown = await c.req.json();
      if (!Array.isArray(commands)) return c.json({ error: "ERR failed to parse pipeline" }, 400);
      // All are started before any is awaited, so nothing of another request comes between.
      const answers = await Promise.all(commands.map((command) => settle(run, command)));
      return c.json(answers.map((answer) => shown(answer, c.req.header("upstash-encoding"))));
    });
  }
  app.onError((error, c) => c.json({ error: `ERR ${error.message}` }, 400));

  const listening = await serveFetch((request) => app.fetch(request), options.port);
  return {
    url: listening.url,
    token,
    requests: () => requests,
    stop: async () => {
      redis.stop();
      await listening.stop();
    },
  };
}

type Answer = { result: Reply } | { error: string };

async function settle(run: RunCommand, command: unknown): Promise<Answer> {
  try {
    if (!Array.isArray(command) || command.length === 0) throw commandError("empty command");
    const [name = "", ...args] = command.map((part) =>
      typeof part === "string" ? part : JSON.stringify(part),
    );
    return { result: await run(name.toLowerCase(), args) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { error: commandError(message).message };
  }
}

function shown(answer: Answer, encoding: string | undefined): Answer {
  if ("error" in answer || encoding !== "base64") return answer;
  return { result: encodeReply(answer.result) };
}

function realRedis(url: string): { run: RunCommand; stop: () => void } {
  const redis = new Redis(url);
  return {
    run: async (name, args) => (await redis.call(name, ...args)) as Reply,
    stop: () => redis.disconnect(),
  };
}
