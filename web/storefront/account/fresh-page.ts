import type { RouterContextProvider } from "react-router";
import { requireFresh } from "#domain/identity/fresh.ts";
import type { Me } from "#domain/identity/context.ts";
import { meOf, realmContext } from "#web/context.ts";

/** Who is signed in, on pages that ask for a sign-in of a moment ago before anything is filled in. Throws `SignInAgain`. */
export function freshMe(context: Readonly<RouterContextProvider>): Me {
  const me = meOf(context);
  requireFresh(context.get(realmContext).identity, me);
  return me;
}
