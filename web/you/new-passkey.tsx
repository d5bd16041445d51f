import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { requireFresh } from "#domain/identity/fresh.ts";
import { page } from "#web/answers.ts";
import { membershipsContext, meOf, realmContext } from "#web/context.ts";
import { deviceWords } from "#web/device-words.ts";
import { FormPage } from "#web/site/form-page.tsx";
import { useHydrated } from "#web/site/form-parts.tsx";
import { post, problemOf } from "#web/site/passkey-call.ts";
import { Button } from "#web/ui/button.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { Notice } from "#web/ui/notice.tsx";
import type { Route } from "./+types/new-passkey";
import { BackLink } from "./back-link.tsx";
import { forStore } from "./for-store.ts";
import { youPaths } from "./paths.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "Add a passkey – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** For sellers and admins. Asks for who it is first; suggests the device's own name. */
export const loader = page(async ({ context, url }: Route.LoaderArgs) => {
  const { identity } = context.get(realmContext);
  const me = meOf(context);
  requireFresh(identity, me);
  const { passkeys, security } = youPaths(identity.realm);
  const store = identity.realm === "seller" ? forStore(context.get(membershipsContext), url) : null;
  return { email: me.email, name: deviceWords(identity.client.userAgent), passkeys, security, store };
});

type Doing = { pending: boolean; problem: string | null; codes: string[] | null };

export default function NewPasskey({ loaderData }: Route.ComponentProps) {
  const { email, name, passkeys, security, store } = loaderData;
  const [doing, setDoing] = useState<Doing>({ pending: false, problem: null, codes: null });
  const navigate = useNavigate();
  const able = useHydrated() && "PublicKeyCredential" in window;

  async function add(called: string) {
    setDoing({ pending: true, problem: null, codes: null });
    try {
      const { startRegistration } = await import("@simplewebauthn/browser");
      const optionsJSON = (await post(passkeys, {})) as Parameters<
        typeof startRegistration
      >[0]["optionsJSON"];
      const answer = await startRegistration({ optionsJSON });
      const added = (await post(passkeys, { name: called, answer: JSON.stringify(answer) })) as {
        recoveryCodes: string[] | null;
      };
      if (added.recoveryCodes) setDoing({ pending: false, problem: null, codes: added.recoveryCodes });
      else await navigate(store?.next ?? `${security}?done=passkey-added`);
    } catch (error) {
      setDoing({ pending: false, problem: problemOf(error), codes: null });
    }
  }

  if (doing.codes)
    return (
      <RecoveryCodes
        codes={doing.codes}
        email={email}
        title="The passkey is added"
        lead="From now on you can sign in with it, and your password alone opens nothing any more."
        next={store ? { to: store.next, name: `Go on to ${store.name}` } : undefined}
      />
    );
  return (
    <FormPage
      title="Add a passkey"
      lead="Your browser will ask you to unlock this device, a phone nearby or a security key. That is all."
      aside={<BackLink to={security}>Not now</BackLink>}
    >
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          const called = new FormData(event.currentTarget).get("name");
          if (!doing.pending) void add(typeof called === "string" ? called : "");
        }}
      >
        <Field label="What to call it" hint="So that you know it in your list.">
          {(control) => (
            <Input {...control} name="name" defaultValue={name} maxLength={60} autoComplete="off" />
          )}
        </Field>
        {doing.problem && <Notice tone="bad">{doing.problem}</Notice>}
        {able ? (
          <Button type="submit" look="primary" pending={doing.pending} className="min-h-12 w-full text-base">
            <KeyRound aria-hidden />
            Make the passkey
          </Button>
        ) : (
          <p className="text-sm text-muted-foreground">
            This needs a browser that knows passkeys, with scripts switched on. An authenticator app works
            everywhere.
          </p>
        )}
      </form>
    </FormPage>
  );
}
