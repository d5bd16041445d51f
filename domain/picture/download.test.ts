import { describe, expect, test } from "vitest";
import { downloadPicture } from "./download.ts";

const GIF = new Uint8Array(40);
GIF.set([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 3, 0, 2, 0]);

type Web = Record<string, (signal: AbortSignal) => Response | Promise<Response>>;

/** A public web made of `pages`, where every host is 93.184.216.34 unless `names` says otherwise. */
function web(pages: Web, names: Record<string, string[]> = {}) {
  const asked: string[] = [];
  return {
    asked,
    addresses: async (host: string) => names[host] ?? ["93.184.216.34"],
    fetch: async (url: string, signal: AbortSignal) => {
      asked.push(url);
      const page = pages[url];
      if (!page) throw new TypeError("connection refused");
      return await page(signal);
    },
  };
}

const redirect = (to: string) => () => new Response(null, { status: 302, headers: { location: to } });
const gif = () => new Response(GIF);

test("a picture comes with its type and size", async () => {
  const { found, bytes } = await downloadPicture(web({ "https://a.example/x": gif }), "https://a.example/x");
  expect(found).toEqual({ contentType: "image/gif", width: 3, height: 2 });
  expect(bytes).toEqual(GIF);
});

test("three redirects are followed, also relative ones", async () => {
  const pages = {
    "https://a.example/1": redirect("/2"),
    "https://a.example/2": redirect("//b.example/3"),
    "https://b.example/3": redirect("https://c.example/4"),
    "https://c.example/4": gif,
  };
  const outside = web(pages);
  await downloadPicture(outside, "https://a.example/1");
  expect(outside.asked).toHaveLength(4);
});

describe("what is never asked", () => {
  test.each([
    ["http://a.example/x", {}],
    ["ftp://a.example/x", {}],
    ["file:///etc/passwd", {}],
    ["//a.example/x", {}],
    ["not an address", {}],
    ["https://a.example:8443/x", {}],
    ["https://user:secret@a.example/x", {}],
    ["https://127.0.0.1/x", {}],
    ["https://2130706433/x", {}],
    ["https://0x7f.1/x", {}],
    ["https://[::1]/x", {}],
    ["https://[::ffff:10.0.0.1]/x", {}],
    ["https://169.254.169.254/latest/meta-data", {}],
    ["https://inside.example/x", { "inside.example": ["10.0.0.1"] }],
    ["https://mixed.example/x", { "mixed.example": ["93.184.216.34", "::1"] }],
    ["https://nobody.example/x", { "nobody.example": [] }],
  ])("%s", async (address, names) => {
    const outside = web({}, names);
    await expect(downloadPicture(outside, address)).rejects.toMatchObject({ name: "NoPicture" });
    expect(outside.asked).toEqual([]);
  });

  test.each(["http://a.example/x", "https://127.0.0.1/x", "https://inside.example/x"])(
    "a redirect to %s",
    async (to) => {
      const outside = web({ "https://a.example/1": redirect(to) }, { "inside.example": ["192.168.1.1"] });
      await expect(downloadPicture(outside, "https://a.example/1")).rejects.toMatchObject({
        name: "NoPicture",
      });
      expect(outside.asked).toEqual(["https://a.example/1"]);
    },
  );
});

describe("what can't be had says why", () => {
  const endless = () =>
    new Response(
      new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(1024 * 1024)) }, { highWaterMark: 0 }),
    );
  const never = (signal: AbortSignal) =>
    new Promise<Response>((_, reject) =>
      signal.addEventListener("abort", () => reject(new Error("aborted"))),
    );
  test.each<[string, Web, RegExp]>([
    ["a server that is away", {}, /could not reach a\.example/],
    ["404", { "https://a.example/x": () => new Response("", { status: 404 }) }, /answered 404/],
    ["a circle", { "https://a.example/x": redirect("https://a.example/x") }, /more than 3 times/],
    ["a redirect to nowhere", { "https://a.example/x": redirect("https://") }, /must start with https/],
    [
      "an SVG",
      { "https://a.example/x": () => new Response("<svg xmlns='http://www.w3.org/2000/svg'/>") },
      /not a JPEG/,
    ],
    ["nothing", { "https://a.example/x": () => new Response(null) }, /not a JPEG/],
    ["a body without end", { "https://a.example/x": endless }, /larger than 10 MB/],
    [
      "a length past the limit",
      { "https://a.example/x": () => new Response("x", { headers: { "content-length": "99999999" } }) },
      /larger/,
    ],
    [
      "a server that never answers",
      { "https://a.example/x": never },
      /longer than 0\.05 seconds|could not reach/,
    ],
    [
      "a body that stalls",
      { "https://a.example/x": () => new Response(new ReadableStream()) },
      /longer than 0\.05 seconds/,
    ],
  ])("%s", async (_, pages, words) => {
    await expect(downloadPicture(web(pages), "https://a.example/x", 50)).rejects.toThrow(words);
  });
});
