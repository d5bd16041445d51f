import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Stop } from "#dev/server.ts";
import { BROWSER_ARGS, browserPath } from "../../e2e/support/browser.ts";

/** A Chromium without a window that takes orders at `port`, and any certificate (`certificate.ts`); with `more` arguments. */
export async function startChromium(more: string[] = []): Promise<{ port: number; stop: Stop }> {
  const folder = await mkdtemp(join(tmpdir(), "opnmrt-chromium-"));
  const chromium = spawn(
    await browserPath(),
    [
      ...BROWSER_ARGS,
      "--headless=new",
      "--ignore-certificate-errors",
      "--remote-debugging-port=0",
      `--user-data-dir=${folder}`,
      ...more,
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = once(chromium, "exit");
  const port = await Promise.race([
    portIn(chromium.stderr),
    ended.then(() => {
      throw new Error("Chromium ended before it could be asked");
    }),
  ]);
  chromium.stderr.resume();
  return {
    port,
    stop: async () => {
      chromium.kill();
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** It says where it listens on its first lines. */
async function portIn(lines: NodeJS.ReadableStream): Promise<number> {
  let said = "";
  for await (const chunk of iterate(lines)) {
    said += String(chunk);
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1];
    if (port) return Number(port);
  }
  throw new Error(`Chromium said no port: ${said}`);
}

/** Leaves the stream open when the loop is left. */
const iterate = (lines: NodeJS.ReadableStream) =>
  (lines as import("node:stream").Readable).iterator({ destroyOnReturn: false });
