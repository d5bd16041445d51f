import { expect, test } from "vitest";
import { fromBase64Url, toBase64Url } from "./bytes.ts";
import { encrypted } from "./encrypt.ts";

/** The example of RFC 8291, section 5 and appendix A. */
test("words are sealed as the standard's own example is", async () => {
  const ours = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  const point = fromBase64Url(ours);
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: toBase64Url(point.slice(1, 33)),
    y: toBase64Url(point.slice(33)),
  };
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const pair = {
    privateKey: await crypto.subtle.importKey(
      "jwk",
      { ...jwk, d: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw" },
      curve,
      true,
      ["deriveBits"],
    ),
    publicKey: await crypto.subtle.importKey("jwk", jwk, curve, true, []),
  };
  const body = await encrypted(
    {
      p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
      auth: "BTBZMqHH6r4Tts7J_aSIgg",
    },
    new TextEncoder().encode("When I grow up, I want to be a watermelon"),
    { salt: fromBase64Url("DGv6ra1nlYgDCS1FRnbzlw"), pair, step: 1 },
  );
  expect(toBase64Url(body)).toBe(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
  );
});

test("what does not fit is refused before it is sent", async () => {
  await expect(encrypted({ p256dh: "", auth: "" }, new Uint8Array(3_994))).rejects.toThrow("3,993");
});
