import { expect, test } from "vitest";
import { sayIn } from "#domain/words/say.ts";
import { deliverySaid, deliveryWords, missingToFree } from "./delivery-words.ts";

const say = sayIn("en-NG");

const terms = {
  deliveryFee: 250_000,
  freeDeliveryOver: 5_000_000,
  deliveryPromise: "In Lagos within 2 days",
  currency: "NGN",
  locale: "en-NG",
};

test("delivery says what it costs and when it does not", () => {
  expect(deliveryWords(say, terms)).toBe("Delivery ₦2,500, free from ₦50,000");
  expect(deliveryWords(say, { ...terms, freeDeliveryOver: null })).toBe("Delivery ₦2,500");
  expect(deliveryWords(say, { ...terms, deliveryFee: 0 })).toBe("Free delivery");
});

test("a store that has said nothing about delivery promises nothing", () => {
  const fresh = { ...terms, deliveryFee: 0, freeDeliveryOver: null, deliveryPromise: "" };
  expect(deliveryWords(say, fresh)).toBe("Delivery is agreed with the shop");
  expect(deliverySaid(fresh)).toBe(false);
  expect(deliveryWords(say, { ...fresh, freeDeliveryOver: 0 })).toBe("Free delivery");
});

test("what is missing to free delivery", () => {
  expect(missingToFree(say, 4_000_000, terms)).toBe("₦10,000 more and delivery is free.");
  for (const said of [
    missingToFree(say, 5_000_000, terms),
    missingToFree(say, 0, terms),
    missingToFree(say, 4_000_000, { ...terms, freeDeliveryOver: null }),
  ])
    expect(said).toBeNull();
});
