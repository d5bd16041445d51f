import sharp from "sharp";
import { uuidv7 } from "uuidv7";
import { beforeEach, describe, expect, test } from "vitest";
import { Forbidden, Invalid, NotFound } from "#domain/errors.ts";
import type { Pictures } from "#domain/context.ts";
import { addLookPicture } from "#domain/look/add-picture.ts";
import { addPicture } from "#domain/picture/add.ts";
import { arrangePictures } from "#domain/picture/arrange.ts";
import { setBrandPicture } from "#domain/picture/brand.ts";
import { describePicture } from "#domain/picture/describe.ts";
import { fetchRemotePicture } from "#domain/picture/fetch-remote.ts";
import { removePicture } from "#domain/picture/remove.ts";
import { productForEdit } from "#domain/product/for-edit.ts";
import { removeProduct } from "#domain/product/remove.ts";
import { saveProduct } from "#domain/product/save.ts";
import { homePage } from "#domain/storefront/home.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { product } from "./inputs.ts";

const gif = (width = 3): Uint8Array => {
  const screen = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, width, 0, 2, 0, 0, 0, 0];
  const frame = [0x2c, 0, 0, 0, 0, width, 0, 2, 0, 0, 2, 2, 0x4c, 1, 0];
  return Uint8Array.from([...screen, ...frame, 0x3b]);
};

let open: OpenShop;
let productId: string;
beforeEach(async () => {
  open = await openShop();
  productId = (await saveProduct(open.shop, null, product())).id;
});

const add = (alt = "") => addPicture(open.shop, productId, { bytes: gif(), alt });
const images = async () => (await productForEdit(open.shop, productId)).images;

/** As a phone writes it: turned, with its place and its maker's name. */
const photo = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: "#c8a27b" } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "6/1 27/1 0/1" },
      IFD0: { Copyright: "Ada Secret" },
    })
    .jpeg()
    .toBuffer();

test("an uploaded picture is stored under the store, at the end, with its size", async () => {
  const { id } = await add(" Front ");
  await add();
  const key = `${open.shop.store.id}/products/${id}.gif`;
  expect(await images()).toMatchObject([
    { id, key, alt: "Front", width: 3, height: 2, position: 0, state: "ready" },
    { position: 1 },
  ]);
  expect(open.files.get(key)?.contentType).toBe("image/gif");
});

test.each([
  ["an SVG", new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'></svg>")],
  ["a file over 10 MB", new Uint8Array(10 * 1024 * 1024 + 1)],
])("%s is refused and nothing is kept", async (_, bytes) => {
  await expect(addPicture(open.shop, productId, { bytes, alt: "" })).rejects.toBeInstanceOf(Invalid);
  expect([open.files.size, await images()]).toEqual([0, []]);
});

test("a picture for a product that is gone, or another store's, leaves no file", async () => {
  const other = await openShop();
  await expect(addPicture(other.shop, productId, { bytes: gif(), alt: "" })).rejects.toBeInstanceOf(NotFound);
  await expect(addPicture(open.visitor, productId, { bytes: gif(), alt: "" })).rejects.toBeInstanceOf(
    Forbidden,
  );
  expect([open.files.size, other.files.size]).toEqual([0, 0]);
});

test("pictures are put in order, described, and removed with their file and their place on variants", async () => {
  const [a, b, c] = [await add(), await add(), await add()];
  await arrangePictures(open.shop, productId, [c.id, "nonsense", a.id]);
  expect((await images()).map((image) => image.id)).toEqual([c.id, a.id, b.id]);
  await describePicture(open.shop, productId, c.id, "A red tote");
  await open.sql("update variants set image_id = $1 where product_id = $2", [c.id, productId]);
  await removePicture(open.shop, productId, c.id);
  expect((await images()).map((image) => image.id)).toEqual([a.id, b.id]);
  expect((await productForEdit(open.shop, productId)).variants[0]?.imageId).toBeNull();
  expect(open.files.size).toBe(2);
  await expect(removePicture(open.shop, productId, c.id)).rejects.toBeInstanceOf(NotFound);
  await expect(describePicture(open.shop, productId, c.id, "")).rejects.toBeInstanceOf(NotFound);
  await removeProduct(open.shop, productId);
  expect(open.files.size).toBe(0);
});

test("another store's product, or one that is gone, is not found when its pictures are put in order", async () => {
  const [a, b] = [await add(), await add()];
  const other = await openShop();
  for (const id of [productId, uuidv7(), "nonsense"])
    await expect(arrangePictures(other.shop, id, [b.id, a.id])).rejects.toBeInstanceOf(NotFound);
  await expect(arrangePictures(open.shop, uuidv7(), [])).rejects.toBeInstanceOf(NotFound);
  expect((await images()).map((image) => image.id)).toEqual([a.id, b.id]);
});

test("a picture of another store of the platform, named by its export, is copied where it lies", async () => {
  await add("Front");
  const [{ key } = { key: "" }] = await images();
  const copy = await openShop({ ports: { media: open.shop.ports.media } });
  const { id: copied } = await saveProduct(copy.shop, null, product());
  const imageId = uuidv7();
  await copy.sql(
    `insert into product_images (id, store_id, product_id, position, state, source_url)
     values ($1, $2, $3, 0, 'waiting', $4)`,
    [imageId, copy.shop.store.id, copied, `${open.shop.origin}/media/${key}`],
  );
  await fetchRemotePicture(copy.shop, imageId);
  const own = `${copy.shop.store.id}/products/${imageId}.gif`;
  expect((await productForEdit(copy.shop, copied)).images).toMatchObject([
    { state: "ready", key: own, width: 3 },
  ]);
  expect(await copy.shop.ports.media.get(own)).toEqual(await copy.shop.ports.media.get(key ?? ""));
});

test("a picture is kept upright, named by its main colour, and says nothing of where it was taken", async () => {
  const turns: number[] = [];
  const given = await photo();
  const pictures: Pictures = {
    ...open.shop.ports.pictures,
    upright: async (bytes, _, orientation) => {
      turns.push(orientation);
      expect(Buffer.from(bytes).includes("Ada Secret")).toBe(false);
      // As a maker of pictures that leaves the maker's name in.
      return sharp(bytes)
        .rotate(90)
        .withExif({ IFD0: { Copyright: "Ada Secret" } })
        .jpeg()
        .toBuffer();
    },
    tint: async () => "c8a27b",
  };
  const shop = { ...open.shop, ports: { ...open.shop.ports, pictures } };
  const { id } = await addPicture(shop, productId, { bytes: given, alt: "" });
  const key = `${open.shop.store.id}/products/${id}_c8a27b.jpg`;
  expect(await images()).toMatchObject([{ key, width: 20, height: 30 }]);
  const kept = open.files.get(key)?.bytes ?? new Uint8Array();
  expect([turns, Buffer.from(kept).includes("Ada Secret"), (await sharp(kept).metadata()).exif]).toEqual([
    [6],
    false,
    undefined,
  ]);

  // Where nothing makes pictures, it still says how it must be turned.
  const second = await addPicture(open.shop, productId, { bytes: given, alt: "" });
  const plain = open.files.get(`${open.shop.store.id}/products/${second.id}.jpg`)?.bytes ?? new Uint8Array();
  expect([Buffer.from(plain).includes("Ada Secret"), (await sharp(plain).metadata()).orientation]).toEqual([
    false,
    6,
  ]);
  expect(await images()).toMatchObject([{ width: 20 }, { width: 20, height: 30 }]);
});

test("a picture that an order shows keeps its file", async () => {
  const { id } = await add();
  const key = `${open.shop.store.id}/products/${id}.gif`;
  const order = uuidv7();
  const columns = await open.sql<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name = 'orders' and is_nullable = 'NO' and column_default is null`,
  );
  const values: Record<string, unknown> = {
    id: order,
    store_id: open.shop.store.id,
    number: 1001,
    key: "k".repeat(32),
    method: "pay_on_delivery",
    name: "Zainab",
    email: "z@demo.test",
    phone: "",
    address: {},
    currency: "NGN",
    cart_id: uuidv7(),
    subtotal: 1,
    delivery: 0,
    total: 1,
    placed_at: new Date(),
  };
  const names = columns.map((column) => column.column_name);
  await open.sql(
    `insert into orders (${names.join(", ")}) values (${names.map((_, at) => `$${at + 1}`).join(", ")})`,
    names.map((name) => values[name]),
  );
  await open.sql(
    `insert into order_lines (id, store_id, order_id, position, product_id, title, image_key, quantity, unit_price, total)
     values ($1, $2, $3, 0, $4, 'Tote', $5, 1, 1, 1)`,
    [uuidv7(), open.shop.store.id, order, productId, key],
  );
  await removePicture(open.shop, productId, id);
  expect(open.files.has(key)).toBe(true);
});

test("the store's own pictures replace each other and can be taken away", async () => {
  await setBrandPicture(open.shop, "logo", gif());
  await setBrandPicture(open.shop, "hero", gif());
  const first = (await homePage(open.visitor)).shell;
  await setBrandPicture(open.shop, "logo", gif(9));
  const second = (await homePage(open.visitor)).shell;
  expect(second.logoKey).toMatch(new RegExp(`^${open.shop.store.id}/brand/logo-.*\\.gif$`));
  expect([second.heroKey, second.logoKey === first.logoKey]).toEqual([first.heroKey, false]);
  await setBrandPicture(open.shop, "logo", null);
  expect([(await homePage(open.visitor)).shell.logoKey, open.files.size]).toEqual([null, 1]);
});

describe("a picture that a file named", () => {
  const waiting = async (sourceUrl: string): Promise<string> => {
    const id = uuidv7();
    await open.sql(
      `insert into product_images (id, store_id, product_id, position, state, source_url) values ($1, $2, $3, 0, 'waiting', $4)`,
      [id, open.shop.store.id, productId, sourceUrl],
    );
    return id;
  };
  let asked = 0;
  const withWeb = (answer: () => Response | Promise<Response>) => ({
    ...open.shop,
    actor: { kind: "system" as const },
    ports: {
      ...open.shop.ports,
      outside: {
        addresses: async () => ["93.184.216.34"],
        fetch: async () => {
          asked += 1;
          return await answer();
        },
      },
    },
  });

  test("is fetched once, however often the job comes", async () => {
    asked = 0;
    const id = await waiting("https://cdn.example/a.gif");
    const shop = withWeb(() => new Response(gif() as BodyInit));
    await fetchRemotePicture(shop, id);
    await fetchRemotePicture(shop, id);
    const key = `${open.shop.store.id}/products/${id}.gif`;
    expect(await images()).toMatchObject([{ state: "ready", key, width: 3, height: 2, problem: null }]);
    expect([asked, open.files.has(key)]).toEqual([1, true]);
  });

  test("and can't be had is told, and the product stands", async () => {
    const id = await waiting("https://cdn.example/a.gif");
    await fetchRemotePicture(
      withWeb(() => new Response("no", { status: 404 })),
      id,
    );
    expect(await images()).toMatchObject([
      { state: "failed", problem: "cdn.example answered 404 instead of the picture.", key: null },
    ]);
    expect((await homePage(open.visitor)).newest).toMatchObject([{ image: null }]);
  });

  test("and was removed while it was fetched leaves no file", async () => {
    const id = await waiting("https://cdn.example/a.gif");
    const shop = withWeb(async () => {
      await open.sql("delete from product_images where id = $1", [id]);
      return new Response(gif() as BodyInit);
    });
    await fetchRemotePicture(shop, id);
    expect(open.files.size).toBe(0);
  });
});

test("so is a picture of a part of the front page", async () => {
  const given = await photo();
  const { key } = await addLookPicture(open.shop, given);
  const kept = open.files.get(key);
  expect(key).toMatch(/\/look\//);
  expect(Buffer.from(given).includes("Ada Secret")).toBe(true);
  expect(Buffer.from(kept?.bytes ?? given).includes("Ada Secret")).toBe(false);
});
