import { randomUUID } from "node:crypto";
import { addProduct, sql, type TestStore } from "../store.ts";
import type { Values } from "./pages.ts";

const ADDRESS = {
  line1: "12 Broad Street",
  line2: "",
  city: "Lagos",
  region: "Lagos",
  postcode: "",
  country: "NG",
};

/** Fills store A with one of everything, and answers what the parameters of each address are to be. */
export async function furnish(a: TestStore): Promise<(pattern: string) => Values> {
  const product = await addProduct(a, "Ankara tote", 1_250_000, 5);
  const [collection, importId, order] = [randomUUID(), randomUUID(), randomUUID()];
  await sql("insert into collections (id, store_id, handle, title) values ($1, $2, 'totes', 'Totes')", [
    collection,
    a.id,
  ]);
  await sql(
    `insert into imports (id, store_id, file_name, file_key, status, total, created_by)
     values ($1, $2, 'a.csv', 'private/none.csv', 'done', 0, 'test')`,
    [importId, a.id],
  );
  await sql(
    `insert into orders (id, store_id, number, key, method, name, email, phone, address, currency, subtotal, delivery, total)
     values ($1, $2, 1, 'a-key-of-22-letters-xx', 'pay_on_delivery', 'Zainab', 'zainab@example.com', '0803', $3, 'NGN', 5, 0, 5)`,
    [order, a.id, ADDRESS],
  );
  await sql(
    `insert into payments (id, store_id, order_id, provider, reference, amount, currency)
     values ($1, $2, $3, 'pay_on_delivery', $4, 5, 'NGN')`,
    [randomUUID(), a.id, order, randomUUID()],
  );
  const dispute = randomUUID();
  await sql(
    `insert into disputes (id, store_id, order_id, order_number, kind, status, words, platform_at)
     values ($1, $2, $3, 1, 'other', 'platform', 'It is torn.', now())`,
    [dispute, a.id, order],
  );
  await sql(
    "insert into notices (id, store_id, type, order_id, at) values ($1, $2, 'ORDER_CREATED', $1, now())",
    [order, a.id],
  );
  const [discount, card] = [randomUUID(), randomUUID()];
  await sql(
    `insert into discounts (id, store_id, title, kind, basis_points, starts_at)
     values ($1, $2, 'Spring', 'order', 1000, '2026-01-01')`,
    [discount, a.id],
  );
  await sql(
    `insert into gift_cards (id, store_id, code_hash, last_four, currency, issued, balance)
     values ($1, $2, 'none', 'ZT5W', 'NGN', 500, 500)`,
    [card, a.id],
  );
  const draft = randomUUID();
  await sql(
    `insert into draft_orders (id, store_id, typed, total, created_by, created_at, updated_at)
     values ($1, $2, '{}', 0, 'test', now(), now())`,
    [draft, a.id],
  );
  const page = randomUUID();
  await sql(
    "insert into store_pages (id, store_id, handle, title, published) values ($1, $2, 'our-story', 'Our story', true)",
    [page, a.id],
  );
  await sql(
    "insert into store_policies (store_id, kind, body_html, updated_at) values ($1, 'terms', '<p>Fair.</p>', now())",
    [a.id],
  );
  return (pattern) => ({
    slug: a.slug,
    token: "no-such-invitation",
    number: "1",
    parcel: order,
    product: product.productId,
    offer: order,
    part: "products-1.xml",
    file: "store.svg",
    kind: "terms",
    handle: pattern.includes("collections")
      ? "totes"
      : pattern.includes("/pages/")
        ? "our-story"
        : product.handle,
    id: pattern.includes("drafts")
      ? draft
      : pattern.includes("inbox") || pattern.includes("notices")
        ? order
        : pattern.includes("disputes")
          ? dispute
          : pattern.includes("discounts")
            ? discount
            : pattern.includes("gift-cards")
              ? card
              : pattern.includes("collections")
                ? collection
                : pattern.includes("imports")
                  ? importId
                  : pattern.includes("settings/pages")
                    ? page
                    : product.productId,
  });
}
