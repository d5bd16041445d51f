import { expect, test } from "vitest";
import type { Shell } from "#domain/store/store.ts";
import { plainWords, serve, shorten } from "./serve.ts";

const shell = (status: Shell["status"]) => ({ status, name: "Ada Fabrics" }) as Shell;

test("a store that has closed since the cache last looked shows nothing of itself", () => {
  let answer: unknown;
  try {
    serve({ shell: shell("suspended"), secret: "stock" });
  } catch (thrown) {
    answer = thrown;
  }
  expect(answer).toMatchObject({ init: { status: 503 }, data: { code: "closed", extra: null } });
  expect(JSON.stringify(answer)).not.toContain("Ada Fabrics");
});

test("an open store answers with its page", () => {
  expect(serve({ shell: shell("open"), total: 3 })).toMatchObject({ data: { total: 3 } });
});

test.each([
  ["short", "short"],
  ["Cloth cut to your length, the same day", "Cloth cut to your…"],
  ["  two   spaces ", "two spaces"],
])("%j is shortened to %j", (text, wanted) => {
  expect(shorten(text, 20)).toBe(wanted);
});

test("a description becomes plain words", () => {
  expect(plainWords("<p>Six &amp; a half</p><ul><li>red</li><li>&lt;b&gt;</li></ul>")).toBe(
    "Six & a half red <b>",
  );
});
