import { expect, test } from "vitest";
import { checkDetails, type CheckoutInput } from "./details.ts";

const good: CheckoutInput = {
  cartId: "",
  name: " Zainab Bello ",
  email: " zainab@demo.test ",
  phone: "0803 123 4567",
  address: {
    line1: "12 Broad Street",
    line2: "",
    city: "Lagos",
    region: "lagos",
    postcode: "",
    country: "ng",
  },
  note: "",
  method: "pay_on_delivery",
  totalSeen: 0,
};

const problemsOf = (changed: Partial<CheckoutInput>): string[] => {
  try {
    checkDetails({ ...good, ...changed });
    return [];
  } catch (error) {
    return Object.keys((error as { problems: Record<string, string> }).problems);
  }
};

test("what was typed is kept, trimmed", () => {
  expect(checkDetails(good)).toMatchObject({
    name: "Zainab Bello",
    email: "zainab@demo.test",
    address: { country: "NG" },
  });
});

test.each<[string, Partial<CheckoutInput>]>([
  ["name", { name: " " }],
  ["name", { name: "x".repeat(121) }],
  ["email", { email: "zainab" }],
  ["email", { email: "a@b" }],
  ["email", { email: "a b@demo.test" }],
  ["email", { email: "a@demo.test, b@demo.test" }],
  ["email", { email: "a@demo.test\nBcc: b@demo.test" }],
  ["email", { email: "a?bcc=evil%40x.test&body=hi&x=@b.test" }],
  ["email", { email: "bé@exämple.test" }],
  ["name", { name: "\u202e\u0000" }],
  ["phone", { phone: "12345" }],
  ["phone", { phone: "call me maybe" }],
  ["address.line1", { address: { ...good.address, line1: "" } }],
  ["address.city", { address: { ...good.address, city: " " } }],
  ["address.country", { address: { ...good.address, country: "Nigeria" } }],
  ["note", { note: "x".repeat(1001) }],
])("a wrong %s is told beside its field, and alone", (field, changed) => {
  expect(problemsOf(changed)).toEqual([field]);
});

test.each(["+234 803 123 4567", "(020) 7946-0018", "08031234567"])("%s is a phone number", (phone) => {
  expect(problemsOf({ phone })).toEqual([]);
});

test("what can't be seen is left out, and only a note has several lines", () => {
  const { name, phone, address, note } = checkDetails({
    ...good,
    name: "Zainab\r\nBello\u0000\u202e",
    phone: "0803\n123 4567",
    address: { ...good.address, line1: "12 Broad\tStreet\u2066", city: "La\u202dgos" },
    note: "Ring twice.\r\nBlue\u0000 gate.\u202e",
  });
  expect({ name, phone, line1: address.line1, city: address.city, note }).toEqual({
    name: "Zainab Bello",
    phone: "+234 803 123 4567",
    line1: "12 Broad Street",
    city: "Lagos",
    note: "Ring twice.\nBlue gate.",
  });
});
