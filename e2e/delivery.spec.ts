import { uuidv7 } from "uuidv7";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { makeSeller, sql, typePassword } from "./support/people.ts";
import { fillDetails } from "./support/shopper.ts";

/** One product with a weight, in the store of this seller. */
async function oneProduct(storeId: string, handle: string): Promise<void> {
  const id = uuidv7();
  await sql(
    "insert into products (id, store_id, handle, title, status, published_at) values ($1, $2, $3, 'Raffia basket', 'active', '2026-01-01')",
    [id, storeId, handle],
  );
  await sql(
    "insert into variants (id, store_id, product_id, price, stock, weight_grams) values ($1, $2, $3, 1000000, 50, 1200)",
    [uuidv7(), storeId, id],
  );
}

test("a seller sets up zones, areas, places to pick up and a tax, and tries them before saving", async ({
  page,
  keep,
}) => {
  const seller = await makeSeller("Ngozi Baskets");
  await typePassword(page, seller);
  await expect(page).toHaveURL(/\/dashboard/, { timeout: 30_000 });
  await page.goto(`/dashboard/${seller.slug}/settings/delivery`);
  await page.getByRole("button", { name: "Add a zone" }).click();
  const zones = page
    .getByRole("region")
    .or(page.locator("section"))
    .filter({ hasText: "Where you send things" });
  await zones.getByLabel("Name").first().fill("Nigeria");
  await zones.getByLabel("Places").selectOption({ label: "All of Nigeria" });
  await zones.getByLabel("Name").nth(1).fill("Bus parcel");
  await zones.getByLabel("What it costs").selectOption({ label: "By the weight of the order" });
  await zones.getByLabel("Up to (kg)").fill("1");
  await zones.getByLabel("Price").fill("1500");
  await zones.getByRole("button", { name: "Add a step" }).click();
  await zones.getByLabel("Up to (kg)").nth(1).fill("5");
  await zones.getByLabel("Price").nth(1).fill("3000");
  await page.getByRole("button", { name: "Add an area" }).click();
  const areas = page.locator("section").filter({ hasText: "Parts of town by name" });
  await areas.getByLabel("Name").fill("Ikeja");
  await areas.getByLabel("Price").fill("900");
  await expect(page.getByText("these are offered")).toBeVisible();
  await expect(page.getByText("₦3,000")).toBeVisible();
  await expectAccessible(page, "delivery settings");
  await keep(page, "dashboard-delivery");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Everything is saved")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Bus parcel").first()).toBeVisible();

  await page.goto(`/dashboard/${seller.slug}/settings/taxes`);
  await page.getByRole("button", { name: "Add a tax" }).click();
  await page.getByLabel("Rate (%)").fill("7,5x");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Write a rate from 0 to 100 %").first()).toBeVisible();
  await page.getByLabel("Rate (%)").fill("7.5");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Everything is saved")).toBeVisible();
  await expectAccessible(page, "tax settings");
  await keep(page, "dashboard-taxes");
});

test("a buyer without JavaScript sees every total before paying: by zone, by area, picked up, and where nothing goes", async ({
  shopper,
  keep,
}) => {
  const { storeId, slug } = await makeSeller("Ngozi Baskets");
  const zone = uuidv7();
  await oneProduct(storeId, "raffia-basket");
  await sql(
    "insert into shipping_zones (id, store_id, name, places, position) values ($1, $2, 'N', '{NG}', 0)",
    [zone, storeId],
  );
  await sql(
    `insert into shipping_rates (id, store_id, zone_id, name, by, price, bands, days_from, days_to, position)
     values ($1, $2, $3, 'Bus parcel', 'weight', 0, '[{"upTo":1000,"price":150000},{"upTo":5000,"price":300000}]', 2, 4, 0)`,
    [uuidv7(), storeId, zone],
  );
  await sql(
    "insert into delivery_areas (id, store_id, name, place, price, note, position) values ($1, $2, 'Ikeja', 'NG-LA', 90000, 'Not the airport', 0)",
    [uuidv7(), storeId],
  );
  await sql(
    `insert into pickup_points (id, store_id, name, address, hours, position)
     values ($1, $2, 'Our shop in Yaba', '{"line1":"4 Herbert Macaulay","line2":"","city":"Yaba","region":"Lagos","postcode":"","country":"NG"}', 'Mon–Sat 9–18', 0)`,
    [uuidv7(), storeId],
  );
  await sql(
    "insert into tax_rules (id, store_id, name, place, rate, included, on_delivery, position) values ($1, $2, 'VAT', 'NG', 750, true, true, 0)",
    [uuidv7(), storeId],
  );
  const shop = shopAt(slug);
  const toCheckout = async () => {
    await shopper.goto(`${shop}/products/raffia-basket`);
    await shopper.getByRole("button", { name: /Add to cart/ }).click();
    await shopper
      .getByRole("link", { name: /Check ?out/i })
      .first()
      .click();
  };

  await test.step("by area, with a note for the rider and a gift message", async () => {
    await toCheckout();
    await expect(shopper.getByLabel("Bus parcel")).toBeVisible();
    await fillDetails(shopper);
    await shopper.getByLabel("Note for the rider").fill("Blue gate");
    await shopper.getByText("It is a gift").click();
    await shopper.getByLabel("Message on the card").fill("Happy birthday!");
    await shopper.getByRole("button", { name: "Update totals" }).click();
    // What was the only one before the state was known stays chosen; the area stands above it now.
    await expect(shopper.getByLabel("Bus parcel")).toBeChecked();
    await shopper.getByLabel("Ikeja").check();
    await shopper.getByRole("button", { name: "Update totals" }).click();
    await expect(shopper.getByLabel("Street and house number")).toHaveValue("12 Adeola Odeku Street");
    await expect(shopper.getByLabel("Message on the card")).toHaveValue("Happy birthday!");
    await expect(shopper.getByLabel("Ikeja")).toBeChecked();
    await keep(shopper, "shop-checkout-delivery");
    await expectAccessibleAsIs(shopper, "checkout with delivery");
    await shopper.getByRole("button", { name: /₦10,900/ }).click();
    await expect(shopper).toHaveURL(/\/orders\/1001/);
    await expect(shopper.getByText("Blue gate")).toBeVisible();
    await expect(shopper.getByText("Happy birthday!")).toBeVisible();
    await expect(shopper.getByText(/of which VAT/).first()).toBeVisible();
    await keep(shopper, "shop-order-delivery");
  });

  await test.step("by zone: another rate is refused kindly until its total was seen", async () => {
    await toCheckout();
    await fillDetails(shopper);
    await shopper.getByRole("button", { name: "Update totals" }).click();
    await shopper.getByLabel("Ikeja").check();
    await shopper.getByRole("button", { name: /Place order/ }).click();
    await expect(shopper.getByText(/total is now ₦10,900/).first()).toBeVisible();
    await shopper.getByLabel("Bus parcel").check();
    await shopper.getByRole("button", { name: "Update totals" }).click();
    await shopper.getByRole("button", { name: /₦13,000/ }).click();
    await expect(shopper).toHaveURL(/\/orders\/1002/);
    await expect(shopper.getByText("Bus parcel").first()).toBeVisible();
  });

  await test.step("another country has other fields, and where nothing goes it is said", async () => {
    await toCheckout();
    await fillDetails(shopper);
    await shopper.getByLabel("Country").evaluate((select) => {
      if (!(select instanceof HTMLSelectElement)) return;
      select.options.add(new Option("Kenya", "KE"));
      select.value = "KE";
    });
    await shopper.getByRole("button", { name: "Use this country" }).click();
    await expect(shopper.getByLabel("County")).toBeVisible();
    await expect(shopper.getByText("This shop does not deliver there.").first()).toBeVisible();
    await expect(shopper.getByRole("button", { name: /Place order/ })).toHaveCount(0);
    await keep(shopper, "shop-checkout-not-delivered");
  });

  await test.step("picked up: no address, no delivery", async () => {
    await shopper.getByRole("radio", { name: "You pick it up" }).check();
    await expect(shopper.getByLabel("Street and house number")).toBeHidden();
    await shopper.getByRole("button", { name: "Update totals" }).click();
    await keep(shopper, "shop-checkout-pickup");
    await shopper.getByRole("button", { name: /₦10,000/ }).click();
    await expect(shopper).toHaveURL(/\/orders\/1003/);
    await expect(shopper.getByText("Our shop in Yaba").first()).toBeVisible();
  });
});
