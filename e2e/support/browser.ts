import { existsSync } from "node:fs";
import inflatable from "@sparticuz/chromium";

/** The system's Chromium when there is one, else the one that comes with npm. */
export async function browserPath(): Promise<string> {
  const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
  return system ?? (await inflatable.executablePath());
}

/** Without the network flags Chromium calls home at every start, which fails slowly on a closed network. */
export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
];
