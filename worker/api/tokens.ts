import { z } from "zod";
import { endTokens } from "#domain/token/end.ts";
import type { Granted } from "#domain/token/granted.ts";
import { readRefreshToken } from "#domain/token/refresh-token.ts";
import { refreshTokens } from "#domain/token/refresh.ts";
import { TokenRefused } from "#domain/token/refused.ts";
import { signInMachine } from "#domain/token/sign-in.ts";
import type { IdentityContext } from "#domain/identity/context.ts";
import { ACCESS_S, writeAccessToken } from "#wiring/identity/access-token.ts";
import type { AtDoor } from "../door.ts";
import { readBody } from "./read-body.ts";
import { mintOf } from "./realms.ts";
import type { Person, PlatformGuest, ShopGuest } from "./route.ts";

const text = (most: number) => z.string("Send this as text.").max(most, `At most ${most} characters.`);
const SignIn = { email: text(300), password: text(1_000) };
const Refresh = { refresh_token: text(4_096) };
const StoreName = { store: text(100).optional() };

const AtShop = z.strictObject(SignIn);
const AtPlatform = z.strictObject({
  ...SignIn,
  ...StoreName,
  realm: z.enum(["seller", "admin"], "This is seller or admin.").default("seller"),
  code: text(40).optional(),
  flow: text(40).optional(),
});
const ShopRefresh = z.strictObject(Refresh);
const PlatformRefresh = z.strictObject({ ...Refresh, ...StoreName });

/** `POST /tokens` at a store's address: a buyer signs in. */
export async function buyerTokens(c: AtDoor, { identity }: ShopGuest): Promise<Response> {
  return tokens(c, identity, await signInMachine(identity, await readBody(c, AtShop)));
}

/** `POST /tokens` at the platform's address: a seller, or an admin, signs in. */
export async function platformTokens(c: AtDoor, { open }: PlatformGuest): Promise<Response> {
  const { realm, ...input } = await readBody(c, AtPlatform);
  const identity = await open(realm);
  return tokens(c, identity, await signInMachine(identity, input));
}

/** `POST /tokens/refresh` at a store's address. */
export async function buyerRefresh(c: AtDoor, { identity }: ShopGuest): Promise<Response> {
  const { refresh_token } = await readBody(c, ShopRefresh);
  const token = await readRefreshToken(identity, refresh_token);
  if (!token) throw new TokenRefused("token_invalid");
  return tokens(c, identity, await refreshTokens(identity, token, undefined));
}

/** `POST /tokens/refresh` at the platform's address: whose token it is shows in whose key signed it. */
export async function platformRefresh(c: AtDoor, { open }: PlatformGuest): Promise<Response> {
  const { refresh_token, store } = await readBody(c, PlatformRefresh);
  for (const realm of ["seller", "admin"] as const) {
    const identity = await open(realm);
    const token = await readRefreshToken(identity, refresh_token);
    if (token) return tokens(c, identity, await refreshTokens(identity, token, store));
  }
  throw new TokenRefused("token_invalid");
}

/** `DELETE /tokens`: ends the session of the token that asks, with every token of it. */
export async function endSession(c: AtDoor, { identity, me }: Person): Promise<Response> {
  await endTokens(identity, me);
  return c.body(null, 204);
}

/** The pair, and for a seller which store it is for. */
async function tokens(c: AtDoor, identity: IdentityContext, granted: Granted): Promise<Response> {
  const { part, refreshToken } = granted;
  return c.json({
    access_token: await writeAccessToken(mintOf(c, identity), granted, identity.now()),
    token_type: "Bearer",
    expires_in: ACCESS_S,
    refresh_token: refreshToken,
    ...(identity.realm === "seller" && {
      store: part && { id: part.storeId, slug: part.slug, role: part.role },
    }),
  });
}
