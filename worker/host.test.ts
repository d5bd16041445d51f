import { expect, test } from "vitest";
import { whichHost } from "./host.ts";

test.each([
  ["opnmrt.com", { kind: "platform" }],
  ["OPNMRT.com:443", { kind: "platform" }],
  ["www.opnmrt.com", { kind: "platform" }],
  ["opnmrt.com.", { kind: "platform" }],
  ["ada.opnmrt.com", { kind: "store", slug: "ada" }],
  ["Ada.opnmrt.com:8787", { kind: "store", slug: "ada" }],
  ["a.b.opnmrt.com", { kind: "unknown" }],
  ["-ada.opnmrt.com", { kind: "unknown" }],
  [".opnmrt.com", { kind: "unknown" }],
  ["ada..opnmrt.com", { kind: "unknown" }],
  ["www.ada.ng", { kind: "domain", domain: "ada.ng" }],
  ["ada.ng", { kind: "domain", domain: "ada.ng" }],
  ["notopnmrt.com", { kind: "domain", domain: "notopnmrt.com" }],
  ["127.0.0.1", { kind: "unknown" }],
  ["[::1]:8787", { kind: "unknown" }],
  ["", { kind: "unknown" }],
  ["ada.opnmrt.com/evil", { kind: "unknown" }],
  ["ada.opnmrt.com@evil.com", { kind: "unknown" }],
])("%s", (host, expected) => {
  expect(whichHost(host, "opnmrt.com:8787")).toEqual(expected);
});

test("on one machine the platform is localhost and stores are under it", () => {
  expect(whichHost("localhost:8787", "localhost:8787")).toEqual({ kind: "platform" });
  expect(whichHost("ada.localhost:8787", "localhost:8787")).toEqual({ kind: "store", slug: "ada" });
});
