import sharp from "sharp";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { signIn } from "./support/seller.ts";

const HELD_SIDEWAYS = 6;

test("a seller's photo says nothing of where it was taken, stands upright, and is sent as small as it is shown", async ({
  page,
  browser,
  keep,
}) => {
  const photo = await sharp({ create: { width: 1500, height: 1000, channels: 3, background: "#c86432" } })
    .withMetadata({ orientation: HELD_SIDEWAYS })
    .withExifMerge({
      IFD0: { Copyright: "Somebody at home" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "6/1 27/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "3/1 23/1 0/1",
      },
    })
    .jpeg()
    .toBuffer();
  await signIn(page, "ada@demo.test");
  await page.goto("/dashboard/ada/products");
  await page.getByRole("link", { name: "Guipure Lace" }).first().click();
  await page.waitForURL(/\/products\/[0-9a-f-]{36}/);
  const [, id] = /\/products\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
  const answer = await page.evaluate(
    async ({ path, base64 }) => {
      const form = new FormData();
      form.set("intent", "add");
      form.set("file", new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], "photo.jpg"));
      return (await fetch(path, { method: "POST", body: form })).status;
    },
    { path: `/dashboard/ada/products/${id}/pictures`, base64: photo.toString("base64") },
  );
  expect(answer).toBe(200);

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  const shop = await phone.newPage();
  await shop.goto(`${shopAt("ada")}/products/guipure-lace`);
  const shown = shop.getByRole("list", { name: "Pictures of Guipure Lace" }).getByRole("img");
  await expect(shown.first()).toHaveAttribute("fetchpriority", "high");
  await expect(shown.first()).toHaveAttribute("loading", "eager");
  const mine = shown.last();
  await expect(mine).toHaveAttribute("loading", "lazy");
  expect([await mine.getAttribute("width"), await mine.getAttribute("height")]).toEqual(["1000", "1500"]);
  await mine.scrollIntoViewIfNeeded();
  await expect
    .poll(() => mine.evaluate((img: HTMLImageElement) => [img.complete, img.naturalWidth > 0]), {
      timeout: 30_000,
    })
    .toEqual([true, true]);
  const { src, ground } = await mine.evaluate((img: HTMLImageElement) => ({
    src: img.currentSrc,
    ground: getComputedStyle(img).backgroundColor,
  }));
  // 88 % of the phone's width, twice as sharp.
  expect(src).toContain("?w=640");
  const [red = 0, green = 0, blue = 0] = ground.match(/\d+/g)?.map(Number) ?? [];
  expect([red > 190, Math.abs(green - 100) < 10, Math.abs(blue - 50) < 10]).toEqual([true, true, true]);
  for (const address of [src, src.replace(/\?.*/, "")]) {
    const text = await shop.evaluate(async (url) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
      return new TextDecoder("latin1").decode(bytes);
    }, address);
    expect(text).not.toMatch(/Somebody at home|Exif/);
  }
  await keep(shop, "shop-ada-product-with-photo");
  await phone.close();
});
