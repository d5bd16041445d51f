import { data, redirect, type RouterContextProvider } from "react-router";
import { DomainError, type Invalid, SignedOut, SignInAgain } from "#domain/errors.ts";
import { ShopMiss } from "#domain/storefront/miss.ts";
import { sayIn, type Say } from "#domain/words/say.ts";
import { whoMay } from "./access.ts";
import { realmContext, sayContext } from "./context.ts";
import { givenBack } from "./given-back.ts";
import { publicPath, signInPath } from "./sign-in-path.ts";
import { keepNote } from "./storefront/cart-cookie.ts";

const STATUS = {
  not_found: 404,
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  unavailable: 503,
  closed: 503,
  too_many: 429,
  signed_out: 401,
  sign_in_again: 401,
} as const satisfies Record<DomainError["code"], number>;

/** What a page's error boundary gets. `extra` is what the error carried for the page, e.g. the shell of the shop. */
export type PageProblem = { code: DomainError["code"]; message: string; extra: unknown };

/** The HTTP status of a domain error. */
export const statusOf = (error: DomainError): (typeof STATUS)[DomainError["code"]] => STATUS[error.code];

type Asked = { request: Request; url: URL; pattern: string; context: Readonly<RouterContextProvider> };

/**
 * Wraps a loader or an action: what the domain throws becomes an answer with the right status, everything else
 * passes through to the Worker's last catch. It must happen here, because React Router answers any other
 * thrown Error with its own 500 before the Worker could see it. Who has to sign in, first or once more, is sent there.
 */
export function page<A extends Asked, R>(handler: (args: A) => Promise<R>): (args: A) => Promise<R> {
  return async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      if (error instanceof SignedOut) throw signedOut(args);
      if (error instanceof SignInAgain) throw redirect(signInPath(args, { again: true }));
      if (error instanceof DomainError)
        throw data(problemOf(error, args.context.get(sayContext)), { status: statusOf(error) });
      throw error;
    }
  };
}

/** What somebody hears whose form came after their session was ended elsewhere. */
export const notDone = (say: Say): string =>
  say("You were signed out on this device, so that was not done. Please try it once more.");

/** A session that was ended elsewhere: its cookies go, and an open page of the shop is shown again as to any visitor. */
function signedOut(args: Asked): Response {
  const door = args.context.get(realmContext);
  const path = publicPath(args.url.pathname);
  const open = door.identity.realm === "buyer" && whoMay(args.pattern, "GET") === "anyone";
  const headers = door.forget();
  const kept = givenBack(args, headers);
  if (kept) return kept;
  if (open && args.request.method !== "GET")
    headers.append("set-cookie", keepNote(notDone(args.context.get(sayContext))));
  return redirect(open ? `${path}${args.url.search}` : signInPath(args), { headers });
}

function problemOf(error: DomainError, say: Say): PageProblem {
  const extra = error instanceof ShopMiss ? { shell: error.shell, what: error.what } : null;
  return { code: error.code, message: say.told(error), extra };
}

/** For actions that show a form again: the problems beside the fields, what was typed, and the status. */
export const formProblems = (error: Invalid, typed: Record<string, string>, say: Say = sayIn("en")) =>
  data({ problems: problemsIn(say, error.texts, error), typed }, { status: 422 });

/** A sentence for each field, said as `say` does. */
export const problemsIn = (
  say: Say,
  texts: Record<string, string>,
  { values }: Pick<Invalid, "values">,
): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, say(text, values)]));

/** No text column can hold a NUL, and no keyboard types one. */
const plain = (value: string): string => value.replaceAll("\0", "");

/** The text fields of a form as it was sent; files are left out. */
export const typedOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, plain(value)]] : [])),
  );

/** One text field of a form; empty when it is missing or is a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? plain(value) : "";
}
