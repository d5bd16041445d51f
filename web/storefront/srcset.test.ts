import { expect, test } from "vitest";
import { sentType, shapeOf, tintOf, WIDTHS } from "#domain/picture/ladder.ts";
import { sourcesOf } from "./srcset.ts";

test("a picture is offered in every width up to its own, and in none beyond", () => {
  expect(sourcesOf("s/p.jpg", 700, "50vw")).toEqual({
    src: "/media/s/p.jpg?w=640",
    srcSet:
      "/media/s/p.jpg?w=96 96w, /media/s/p.jpg?w=160 160w, /media/s/p.jpg?w=320 320w, /media/s/p.jpg?w=480 480w, /media/s/p.jpg?w=640 640w, /media/s/p.jpg?w=720 700w",
    sizes: "50vw",
  });
});

test("a small picture is offered as small as it is shown, and an animation as it is", () => {
  expect(sourcesOf("s/p.jpg", 5000, "60px", 160).srcSet).toBe(
    "/media/s/p.jpg?w=96 96w, /media/s/p.jpg?w=160 160w",
  );
  expect(sourcesOf("s/p.gif", 5000, "60px")).toEqual({ src: "/media/s/p.gif" });
});

test("every width that is offered is one that is made", () => {
  const { srcSet = "" } = sourcesOf("s/p.jpg", 9999, "100vw");
  const queries = srcSet.split(", ").map((each) => new URLSearchParams(each.replace(/^.*\?| .*$/g, "")));
  expect(queries.map(shapeOf)).not.toContain("unknown");
  expect(queries).toHaveLength(WIDTHS.length);
});

test("a picture's main colour is read from its name, where it stands", () => {
  expect([tintOf("s/products/id_c8a27b.jpg"), tintOf("s/products/id.jpg"), tintOf("s/c8a27b_x.jpg")]).toEqual(
    ["#c8a27b", null, null],
  );
});

test("a type that is refused is not sent", () => {
  const wide = { kind: "wide", px: 320 } as const;
  expect(sentType("image/avif;q=0, image/webp", "k.jpg", wide)).toBe("image/webp");
  expect(sentType("image/avif;q=0.8", "k.jpg", wide)).toBe("image/avif");
  expect(sentType("", "k.png", wide)).toBe("image/png");
});
