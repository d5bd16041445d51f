import { expect, test } from "vitest";
import { clientOf } from "./client.ts";

const at = (address: string) =>
  clientOf(new Request("http://localhost/", { headers: { "cf-connecting-ip": address } }));

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
])("%s counts as %s", (address, client) => {
  expect(at(address)).toBe(client);
});

test("where no address is known, as on one machine, all count as one", () => {
  expect(clientOf(new Request("http://localhost/"))).toBe("local");
});
