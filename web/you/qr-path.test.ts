import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrPath } from "./qr-path.ts";

const URI = "otpauth://totp/OPNMRT:ada%40demo.test?secret=N5YGK3RNNVQXE23FOQWWIZLNN4WWCZDNNFXA&issuer=OPNMRT";

test("the path draws exactly the dark squares, with quiet around them", () => {
  const { size, path } = qrPath(URI);
  const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = Number(x); at < Number(x) + Number(width); at++) (drawn[Number(y)] ?? [])[at] = true;
  expect(drawn).toEqual(encode(URI, { ecc: "M", border: 4 }).data);
  expect(drawn.slice(0, 4).flat()).not.toContain(true);
  expect(drawn.flatMap((row) => row.slice(-4))).not.toContain(true);
});
