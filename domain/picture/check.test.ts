import { describe, expect, test } from "vitest";
import { Invalid } from "../errors.ts";
import { checkPicture } from "./check.ts";
import { checkRemotePicture, NoPicture } from "./download.ts";

const gif = (width: number) => {
  const bytes = new Uint8Array(20);
  bytes.set([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, width & 255, width >> 8, 1, 0]);
  return bytes;
};

test("a picture may have 12,000 pixels on a side, and one more is told as that", () => {
  expect(checkPicture(gif(12_000))).toMatchObject({ width: 12_000 });
  expect(() => checkPicture(gif(12_001))).toThrow(/too many pixels: more than 12,000/);
  expect(() => checkPicture(gif(12_001))).toThrow(Invalid);
});

describe("a picture from elsewhere that can't be shown is no picture", () => {
  const raising = new Proxy(gif(3), {
    get: () => {
      throw new RangeError("Maximum call stack size exceeded");
    },
  });
  test.each([
    ["too large", gif(12_001), /too many pixels/],
    ["text", new TextEncoder().encode("<svg></svg>".padEnd(40)), /not a JPEG/],
    ["one that makes the reader fail", raising, /not a JPEG/],
  ])("%s", (_, bytes, words) => {
    expect(() => checkRemotePicture(bytes)).toThrow(NoPicture);
    expect(() => checkRemotePicture(bytes)).toThrow(words);
  });
});
