import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DEMO_ADMIN, DEMO_ADMIN_TYPED } from "../seed/demo-admin.ts";
import type { World } from "../world.ts";

const DEMO_PASSWORD = "open-market-demo";

/** What a person needs to look around, as lines. */
export function welcome(world: World, seconds: number, notes: string[]): string {
  const origin = world.env.PLATFORM_ORIGIN ?? "";
  const store = (slug: string) => origin.replace("//", `//${slug}.`);
  const rows = [
    ["platform", origin],
    ["Ada's Fabrics", store("ada"), "NGN, Paystack"],
    ["Bola Beads", store("bola"), "GHS, Flutterwave"],
    ["dashboard", `${origin}/dashboard`, `ada@demo.test or bola@demo.test, password ${DEMO_PASSWORD}`],
    ["", "", "chidi@demo.test manages Ada's and works at Bola's, efe@demo.test looks at Ada's"],
    ["console", `${origin}/admin`, `${DEMO_ADMIN.email}, the same password, app secret ${DEMO_ADMIN_TYPED}`],
    [
      "a buyer",
      `${store("ada")}/account`,
      `zainab@demo.test in both shops, password ${DEMO_PASSWORD}; orders and addresses of her own in each`,
    ],
    ["mailbox", world.urls.mailbox, "every e-mail lands here"],
    ["payments", world.urls.paystack, "stands in for Paystack"],
    ["", world.urls.flutterwave, "stands in for Flutterwave"],
  ];
  const lines = rows.map(
    ([name = "", url = "", about = ""]) => `  ${name.padEnd(15)}${url}${about && `  (${about})`}`,
  );
  return ["", ...lines, "", [`Up in ${seconds.toFixed(1)} s`, ...notes].join(", ") + "."].join("\n");
}

/** The same for programs: `addresses.json` in the data folder. */
export async function writeAddresses(world: World, dataDir: string): Promise<void> {
  const addresses = {
    platform: world.env.PLATFORM_ORIGIN,
    ...world.urls,
    ownerUrl: world.postgres.ownerUrl,
    env: world.env,
  };
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, "addresses.json"), JSON.stringify(addresses, null, 2));
}
