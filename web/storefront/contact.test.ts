import { expect, test } from "vitest";
import { mailUrl, whatsappUrl } from "./contact.ts";

test("a number that can't be dialled from elsewhere gives no chat link", () => {
  expect(whatsappUrl("0803 123 4567", "XX", "Hello")).toBeNull();
  expect(whatsappUrl("", "NG", "Hello")).toBeNull();
});

test("words in links are escaped", () => {
  expect(whatsappUrl("+2348031234567", "NG", "Is it 5 yards & more?")).toBe(
    "https://wa.me/2348031234567?text=Is%20it%205%20yards%20%26%20more%3F",
  );
  expect(mailUrl("ada@demo.test", "A & B?")).toBe("mailto:ada@demo.test?subject=A%20%26%20B%3F");
});
