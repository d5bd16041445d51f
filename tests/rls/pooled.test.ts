import { neon } from "@neondatabase/serverless";
import { beforeAll, expect, inject, test } from "vitest";
import { changeStore, storeShell } from "#db/stores.server.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

const { storeUrl } = inject("world");
/** More than the bridge holds connections. */
const MANY = 40;

let open: OpenShop;
beforeAll(async () => void (open = await openShop()));

/** What somebody in no store sees over the same login, so over the very connections the store's trips have used. */
async function seenByNobody(): Promise<unknown[]> {
  const sql = neon(storeUrl);
  const ask = () => sql`select current_setting('app.store_id', true) as store,
    (select count(*)::int from stores) as stores, (select count(*)::int from payment_methods) as methods`;
  const answers = [];
  for (let time = 0; time < MANY; time++) answers.push(...(await ask()));
  answers.push(...(await Promise.all(Array.from({ length: MANY }, ask))).flat());
  return answers;
}

async function expectNothingSeen(): Promise<void> {
  const seen = await seenByNobody();
  expect(seen).toHaveLength(2 * MANY);
  for (const answer of seen) {
    expect(answer).toMatchObject({ stores: 0, methods: 0 });
    expect((answer as { store: string | null }).store || null).toBeNull();
  }
}

test("after a store's reads the connections show nothing to whoever comes next without a store", async () => {
  const shells = await Promise.all(
    Array.from({ length: MANY }, () => open.shop.db.read({ shell: storeShell() })),
  );
  for (const { shell } of shells) expect(shell.name).toBe("Ada Fabrics");
  await expectNothingSeen();
});

test("nor after its writes, nor after one that was refused", async () => {
  const { id } = open.shop.store;
  await Promise.all(
    Array.from({ length: MANY }, () =>
      open.shop.db.write({ changed: changeStore(id, { town: "Yaba" }, new Date()) }),
    ),
  );
  await expect(
    open.shop.db.write({ changed: changeStore(id, { deliveryFee: -1 }, new Date()) }),
  ).rejects.toThrow();
  await expectNothingSeen();
});
