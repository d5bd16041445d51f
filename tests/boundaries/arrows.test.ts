import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

/** Each line is a file that must not exist: the room it stands in, and an import that room may not make. */
const FORBIDDEN = [
  ["db/orders.server.ts", "#domain/money.ts"],
  ["db/orders.server.ts", "../domain/money.ts"],
  ["db/schema/order.ts", "#web/context.ts"],
  ["domain/order/place.ts", "#web/answers.ts"],
  ["domain/order/place.ts", "#worker/host.ts"],
  ["domain/order/place.ts", "#vendors/paystack.ts"],
  ["domain/order/place.ts", "../../wiring/settings.ts"],
  ["domain/order/place.ts", "hono"],
  ["domain/order/place.ts", "react-router"],
  ["domain/order/place.ts", "drizzle-orm"],
  ["domain/order/place.ts", "drizzle-orm/pg-core"],
  ["domain/order/place.ts", "@neondatabase/serverless"],
  ["domain/order/place.ts", "better-auth"],
  ["vendors/paystack.ts", "#db/store-db.server.ts"],
  ["vendors/paystack.ts", "#web/answers.ts"],
  ["vendors/paystack.ts", "#domain/order/place.ts"],
  ["vendors/paystack.ts", "../domain/money.ts"],
  ["wiring/open-shop.ts", "#web/context.ts"],
  ["wiring/open-shop.ts", "#worker/host.ts"],
  ["web/storefront/cart.tsx", "#db/store-db.server.ts"],
  ["web/storefront/cart.tsx", "../../db/store-db.server.ts"],
  ["web/storefront/cart.tsx", "#vendors/paystack.ts"],
  ["web/storefront/cart.tsx", "#wiring/settings.ts"],
  ["web/storefront/cart.tsx", "#worker/host.ts"],
  ["web/storefront/cart.tsx", "drizzle-orm"],
  ["web/storefront/cart.tsx", "@neondatabase/serverless"],
  ["web/storefront/cart.tsx", "cloudflare:workers"],
  ["party/order-room.ts", "#web/context.ts"],
  ["party/order-room.ts", "#worker/host.ts"],
  ["party/order-room.ts", "#db/store-db.server.ts"],
  ["worker/app.ts", "drizzle-orm"],
  ["worker/app.ts", "#dev/world.ts"],
  ["web/root.tsx", "#tests/support/open-shop.ts"],
] as const;

/** And these must pass, or the rules would prove nothing by refusing everything. */
const ALLOWED = [
  ["worker/app.ts", "#web/context.ts"],
  ["worker/app.ts", "#wiring/settings.ts"],
  ["web/storefront/cart.tsx", "#domain/cart/page.ts"],
  ["domain/order/place.ts", "#db/orders.server.ts"],
  ["wiring/open-shop.ts", "#vendors/paystack.ts"],
  ["vendors/paystack.ts", "#domain/context.ts"],
  ["party/order-room.ts", "#domain/order/page.ts"],
] as const;

const root = resolve(import.meta.dirname, "../..");
const garden = mkdtempSync(join(tmpdir(), "arrows-"));
writeFileSync(join(garden, ".oxlintrc.json"), readFileSync(join(root, ".oxlintrc.json")));
afterAll(() => rmSync(garden, { recursive: true }));

/** Lints one planted file that uses what it imports, and returns what lint said. */
function lint(file: string, target: string, statement: string): string {
  const at = join(garden, file);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, statement.replace("TARGET", target));
  try {
    execFileSync(join(root, "node_modules/.bin/oxlint"), ["-c", ".oxlintrc.json", file], {
      cwd: garden,
      stdio: "pipe",
    });
    return "";
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  } finally {
    rmSync(at);
  }
}

const VALUE = 'import { thing } from "TARGET";\nexport const used = thing;\n';
const TYPE = 'import type { Thing } from "TARGET";\nexport type Used = Thing;\n';

test.each(FORBIDDEN)("%s may not import %s", (file, target) => {
  expect(lint(file, target, VALUE)).toContain("eslint(no-restricted-imports)");
});

test("not even its types", () => {
  expect(lint("web/storefront/cart.tsx", "#db/store-db.server.ts", TYPE)).toContain(
    "eslint(no-restricted-imports)",
  );
});

test.each(ALLOWED)("%s may import %s", (file, target) => {
  expect(lint(file, target, VALUE)).not.toContain("eslint(no-restricted-imports)");
});
