import { APIError } from "better-auth/api";
import { Duplicate } from "#db/refused.server.ts";
import type { LimitName } from "#domain/context.ts";
import { Invalid, TooMany } from "#domain/errors.ts";
import { readSignIn, readSignUp } from "#domain/seller/credentials.ts";
import type { Seller, SellerIdentity, Signed } from "#domain/seller/identity.ts";
import type { Opening } from "./open-shop.ts";
import { sellerAuth } from "./seller/auth.ts";
import { clientOf } from "./seller/client.ts";

const WRONG_SIGN_IN = "E-mail and password do not belong together.";
const NO_SIGN_UP = "We could not open an account with these details. If you already have one, sign in.";

const SESSION_COOKIE = "__Host-seller.session_token=";

/**
 * The seller realm on better-auth: e-mail and password, sessions in Postgres with a signed copy in a cookie, so
 * that a warm check makes no trip. Signing up is limited by address, signing in by address and, far more loosely, by e-mail.
 */
export function sellerIdentity(opening: Opening): SellerIdentity {
  let opened: ReturnType<typeof sellerAuth> | undefined;
  const auth = () => (opened ??= sellerAuth(opening));

  async function limit(name: LimitName, key: string): Promise<void> {
    const { allowed, retryAfterS } = await opening.ports.limits.take(name, key);
    if (!allowed) throw new TooMany(retryAfterS);
  }

  /**
   * The strict limit is the guesser's own: by address, for whatever e-mail (one by address and e-mail would be met
   * no sooner). It is asked first, so who has met it takes no more of the far higher one by e-mail, which stops many
   * addresses together. So no few strangers lock an owner out, and nobody guesses without end.
   */
  async function limitGuesses(email: string, request: Request): Promise<void> {
    await limit("sign_in", `ip:${clientOf(request)}`);
    await limit("sign_in_email", email);
  }

  async function enter(
    body: { email: string; password: string },
    request: Request,
    refusal: string,
  ): Promise<Signed> {
    const { api } = await auth();
    const answer = await api
      .signInEmail({ body, headers: request.headers, returnHeaders: true })
      .catch((error: unknown) => {
        if (error instanceof APIError && error.statusCode < 500) throw new Invalid({ "": refusal });
        throw error;
      });
    return { headers: cookiesOf(answer.headers), seller: sellerOf(answer.response.user) };
  }

  return {
    async signUp(input, request) {
      const { name, email, password } = readSignUp(input);
      await limit("sign_up", clientOf(request));
      // A guess made here is counted with those at the sign-in, for every e-mail: else the count would tell which are known.
      await limit("sign_in_email", email);
      const { api } = await auth();
      try {
        const body = { name, email, password };
        const answer = await api.signUpEmail({ body, headers: request.headers, returnHeaders: true });
        return { headers: cookiesOf(answer.headers), seller: sellerOf(answer.response.user) };
      } catch (error) {
        if (!(error instanceof Duplicate) && !isRefusal(error)) throw error;
        // Whoever knows the password is the owner and is let in; for anyone else a known address looks like any refusal.
        return enter({ email, password }, request, NO_SIGN_UP);
      }
    },

    async signIn(input, request) {
      const { email, password } = readSignIn(input);
      await limitGuesses(email, request);
      return enter({ email, password }, request, WRONG_SIGN_IN);
    },

    async signOut(request) {
      const { api } = await auth();
      const { headers } = await api.signOut({ headers: request.headers, returnHeaders: true });
      return cookiesOf(headers);
    },

    async session(request) {
      if (!request.headers.get("cookie")?.includes(SESSION_COOKIE)) return null;
      const { api } = await auth();
      const { headers, response } = await api.getSession({ headers: request.headers, returnHeaders: true });
      return response && { headers: cookiesOf(headers), seller: sellerOf(response.user) };
    },
  };
}

const isRefusal = (error: unknown): boolean => error instanceof APIError && error.statusCode === 422;

const sellerOf = (user: { id: string; name: string; email: string }): Seller => ({
  userId: user.id,
  name: user.name,
  email: user.email,
});

/** Of an answer's headers only the cookies may travel on to ours. */
function cookiesOf(headers: Headers): Headers {
  const cookies = new Headers();
  for (const cookie of headers.getSetCookie()) cookies.append("set-cookie", cookie);
  return cookies;
}
