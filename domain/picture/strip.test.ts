import { describe, expect, test } from "vitest";
import sharp from "sharp";
import { sniffPicture, type Sniffed } from "./sniff.ts";
import { stripPicture } from "./strip.ts";
import { turnedLater } from "./turned-later.ts";

const GPS = {
  IFD0: { Copyright: "Ada Secret", Make: "TellTale" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "6/1 27/1 1412/100",
    GPSLongitudeRef: "E",
    GPSLongitude: "3/1 23/1 0/1",
  },
};
const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="6,27.23N"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

type Format = "jpeg" | "png" | "webp" | "avif";

/** A picture with a red left and a blue right half, and everything in it that cameras and programs write. */
const telling = (format: Format, options: object = {}): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg width="60" height="40"><rect width="30" height="40" fill="red"/><rect x="30" width="30" height="40" fill="blue"/></svg>`,
    ),
  )
    .withMetadata({ orientation: 6 })
    .withExifMerge(GPS)
    .withXmp(XMP)
    .withIccProfile("p3", { attach: true })
    .toFormat(format, { quality: 90, ...options })
    .toBuffer();

const SECRETS = ["Ada Secret", "TellTale", "GPSLatitude", "xmpmeta", "Exif\0\0MM\0"];
const tells = (bytes: Uint8Array): string[] => {
  const text = Buffer.from(bytes).toString("latin1");
  return SECRETS.filter((secret) => text.includes(secret));
};
const strip = (bytes: Uint8Array, type: string) => {
  const found = stripPicture(bytes, type as Sniffed["contentType"]);
  if (!found) throw new Error("can't be read");
  return found;
};
const pixels = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).raw().toBuffer();

describe.each<[Format, string, object]>([
  ["jpeg", "image/jpeg", {}],
  ["jpeg", "image/jpeg", { progressive: true }],
  ["png", "image/png", {}],
  ["webp", "image/webp", {}],
  ["webp", "image/webp", { lossless: true }],
  ["avif", "image/avif", {}],
])("%s as %s %j", (format, type, options) => {
  test("says nothing any more, and looks as it did", async () => {
    const given = await telling(format, options);
    expect(tells(given).length).toBeGreaterThan(1);
    const { bytes } = strip(given, type);
    expect(tells(bytes)).toEqual([]);
    const told = await sharp(bytes).metadata();
    // AVIF keeps the room where they were.
    expect([told.exif, told.xmp].some((block) => block?.some((byte) => byte !== 0))).toBe(false);
    expect(told.icc).toBeDefined();
    expect(await pixels(bytes)).toEqual(await pixels(given));
    expect(sniffPicture(bytes)?.contentType).toBe(type);
  });

  test("is stripped to the same bytes again, and of any cut of it nothing is told", async () => {
    const given = await telling(format, options);
    const { bytes } = strip(given, type);
    expect(strip(bytes, type).bytes).toEqual(bytes);
    for (let cut = 16; cut < given.length; cut += 7) {
      const found = stripPicture(given.subarray(0, cut), type as Sniffed["contentType"]);
      if (found && format !== "avif") expect(tells(found.bytes)).toEqual([]);
    }
  });
});

test.each<[Format, number]>([
  ["jpeg", 6],
  ["png", 6],
  ["webp", 6],
  ["avif", 1],
])("%s: how it must be turned is %i", async (format, turn) => {
  expect(strip(await telling(format), `image/${format}`).orientation).toBe(turn);
});

test("what hangs behind the end of a JPEG, and its thumbnails, are left out", async () => {
  const given = await telling("jpeg");
  const jfxx = Uint8Array.of(0xff, 0xe0, 0, 12, ...Buffer.from("JFXX\0"), 0x10, 1, 2, 3, 4);
  const comment = Buffer.concat([Uint8Array.of(0xff, 0xfe, 0, 12), Buffer.from("Ada Secret")]);
  const film = Buffer.from("ftypmp42 Ada Secret");
  const whole = Buffer.concat([given.subarray(0, 2), jfxx, comment, given.subarray(2), film]);
  const { bytes } = strip(whole, "image/jpeg");
  expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/JFXX|Ada Secret|ftyp/);
  expect(bytes).toEqual(strip(given, "image/jpeg").bytes);
});

test("what hangs behind the end of a PNG, its texts and its time are left out", async () => {
  const given = await telling("png");
  const chunk = (type: string, body: string) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(type + body), Buffer.alloc(4)]);
  };
  const whole = Buffer.concat([
    given.subarray(0, 33),
    chunk("tEXt", "Author\0Ada Secret"),
    chunk("prVt", "Ada Secret"),
    given.subarray(33),
    Buffer.from("Ada Secret"),
  ]);
  expect(tells(strip(whole, "image/png").bytes)).toEqual([]);
});

test("a GIF keeps its frames and how often they run, and loses comments and XMP", async () => {
  const frames = await sharp({ create: { width: 8, height: 16, channels: 3, background: "red" } })
    .raw()
    .toBuffer();
  const given = await sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
    .gif({ loop: 3, delay: [100, 100], keepDuplicateFrames: true })
    .toBuffer();
  const at = 13 + ((given[10] ?? 0) & 0x80 ? 3 * 2 ** (((given[10] ?? 0) & 7) + 1) : 0);
  const comment = Buffer.concat([Uint8Array.of(0x21, 0xfe, 10), Buffer.from("Ada Secret"), Uint8Array.of(0)]);
  const xmp = Buffer.concat([
    Uint8Array.of(0x21, 0xff, 11),
    Buffer.from("XMP DataXMP"),
    Uint8Array.of(7),
    Buffer.from("xmpmeta"),
    Uint8Array.of(0),
  ]);
  const whole = Buffer.concat([
    given.subarray(0, at),
    comment,
    xmp,
    given.subarray(at),
    Buffer.from("Ada Secret"),
  ]);
  const { bytes } = strip(whole, "image/gif");
  expect(tells(bytes)).toEqual([]);
  expect(await sharp(bytes, { animated: true }).metadata()).toMatchObject({ pages: 2, loop: 3 });
  expect(await sharp(bytes, { animated: true }).raw().toBuffer()).toEqual(
    await sharp(whole, { animated: true }).raw().toBuffer(),
  );
});

test("an animated WebP keeps its frames", async () => {
  const frames = Buffer.alloc(8 * 16 * 3, 90);
  const given = await sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
    .withExif(GPS)
    .webp({ loop: 2, delay: [100, 100] })
    .toBuffer();
  const { bytes } = strip(given, "image/webp");
  expect(tells(bytes)).toEqual([]);
  expect(await sharp(bytes, { animated: true }).raw().toBuffer()).toEqual(
    await sharp(given, { animated: true }).raw().toBuffer(),
  );
});

test("a JPEG that is turned later says how, and nothing else", async () => {
  const given = await telling("jpeg");
  const { bytes, orientation } = strip(given, "image/jpeg");
  const kept = turnedLater(bytes, "image/jpeg", orientation);
  expect((await sharp(kept).metadata()).orientation).toBe(6);
  expect(tells(kept)).toEqual(["Exif\0\0MM\0"]);
  expect(await sharp(kept).autoOrient().raw().toBuffer()).toEqual(
    await sharp(given).autoOrient().raw().toBuffer(),
  );
  expect(sniffPicture(kept)).toMatchObject({ width: 40, height: 60 });
});

test("a few hundred bytes that name millions of parts are no picture", () => {
  const box = (type: string, ...body: Uint8Array[]): Uint8Array => {
    const size = 8 + body.reduce((sum, { length }) => sum + length, 0);
    const head = new Uint8Array(8);
    new DataView(head.buffer).setUint32(0, size);
    head.set(new TextEncoder().encode(type), 4);
    return Uint8Array.from([...head, ...body.flatMap((one) => [...one])]);
  };
  const bytes = (...values: number[]) => Uint8Array.from(values);
  // Sizes of nothing at all, and 100 items of 65,535 extents each.
  const item = [0, 1, 0, 0, 0xff, 0xff];
  const places = box(
    "iloc",
    bytes(0, 0, 0, 0, 0, 0, 0, 100, ...Array.from({ length: 100 }, () => item).flat()),
  );
  const names = box("iinf", bytes(0, 0, 0, 0, 0, 0));
  const file = Uint8Array.from([
    ...box("ftyp", new TextEncoder().encode("avif"), bytes(0, 0, 0, 0), new TextEncoder().encode("avif")),
    ...box("meta", bytes(0, 0, 0, 0), names, places),
  ]);
  expect(stripPicture(file, "image/avif")).toBeNull();
});
