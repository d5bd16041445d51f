import { expect, test } from "vitest";
import { CHECKOUT_ORDER, methodProblem, problemList, readCheckoutForm } from "./checkout-form.ts";

test("a sent form becomes what the domain takes", () => {
  const typed = {
    cartId: "c1",
    email: "zainab@demo.test",
    "address.line1": "4 Allen Avenue",
    "address.country": "NG",
    method: "paystack",
    totalSeen: "2450000",
  };
  expect(readCheckoutForm(typed, "c2")).toMatchObject({
    cartId: "c1",
    email: "zainab@demo.test",
    name: "",
    address: { line1: "4 Allen Avenue", city: "", country: "NG" },
    method: "paystack",
    totalSeen: 2_450_000,
  });
});

test("without a cart of its own the form means the cookie's; a total that is none was never shown", () => {
  expect(readCheckoutForm({ totalSeen: "0x10" }, "c2")).toMatchObject({ cartId: "c2", totalSeen: -1 });
  expect(readCheckoutForm({}, null)).toMatchObject({ cartId: "", totalSeen: -1 });
});

test("a way to pay that is none is said with the rest", () => {
  expect(methodProblem({ method: "bitcoin" })).toHaveProperty("method");
  expect(methodProblem({ method: "pay_on_delivery" })).toEqual({});
});

test("problems come in the order of the page and lead to their fields", () => {
  const list = problemList(
    { method: "Choose.", "address.city": "Enter the town.", email: "Enter an e-mail." },
    CHECKOUT_ORDER,
  );
  expect(list.map(({ id }) => id)).toEqual(["email", "address-city", "method"]);
});
