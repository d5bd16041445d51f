import { resolve } from "node:path";
import { servePlatform } from "#dev/platform.ts";
import type { Stop } from "#dev/server.ts";
import { run } from "#tests/prove/run.ts";

const SOURCE = resolve(import.meta.dirname, "../empty-page");
const BUILD = resolve(import.meta.dirname, "../../.data/bench/empty-page");

/**
 * The controls, served as the platform is: at `/` a React Router app of one page with one word, what rendering costs before a shop
 * has said anything; at `/bare` nothing but `html`, what no page can be faster than.
 */
export async function serveControls(html: string): Promise<{ origin: string; stop: Stop }> {
  if (!(await run("empty page", "npx", ["react-router", "build", SOURCE], {}, "stderr")))
    throw new Error("The empty page's build failed");
  const { url, stop } = await servePlatform({ env: { BARE: html }, port: 0, buildDir: BUILD, crons: false });
  return { origin: url.replace("localhost", "127.0.0.1"), stop };
}
