import { expect, test } from "vitest";
import { SAMPLE_SHELL } from "#domain/store/sample-shell.ts";
import { homeDescription } from "./home-description.ts";

const bare = { ...SAMPLE_SHELL, name: "Ada Fabrics", about: "", tagline: "", locale: "en-NG" };
const newest = ["Ankara tote", "Adire wrap", "Kente shawl", "Aso oke"].map((title) => ({ title }));

test("the seller's own words go first", () => {
  expect(homeDescription({ ...bare, about: "Cloth since 1987." }, newest)).toBe("Cloth since 1987.");
  expect(homeDescription({ ...bare, tagline: "Cloth with a past" }, newest)).toBe("Cloth with a past");
});

test("without them a shop is told by what is new in it, in its language", () => {
  expect(homeDescription(bare, newest)).toBe("New at Ada Fabrics: Ankara tote, Adire wrap, and Kente shawl.");
  expect(homeDescription({ ...bare, locale: "fr-CI" }, newest)).toBe(
    "Nouveau chez Ada Fabrics : Ankara tote, Adire wrap et Kente shawl.",
  );
});

test("what is set apart in a text from right to left is closed where it is cut", () => {
  const arabic = homeDescription({ ...bare, locale: "ar-SA" }, [{ title: "Ankara ".repeat(40) }]);
  expect(arabic.length).toBeLessThanOrEqual(155);
  const [opened, closed] = ["\u2068", "\u2069"].map((mark) => arabic.split(mark).length);
  expect([opened, closed]).toEqual([3, 3]);
});

test("an empty shop is a shop, and no description is too long", () => {
  expect(homeDescription(bare, [])).toBe("The online shop of Ada Fabrics.");
  expect(homeDescription(bare, [{ title: "x ".repeat(300) }]).length).toBeLessThanOrEqual(155);
});
