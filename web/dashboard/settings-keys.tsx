import { KeyRound } from "lucide-react";
import { useState } from "react";
import { data, Link, useNavigation } from "react-router";
import { uuidv7 } from "uuidv7";
import { createApiKey } from "#domain/api-key/create.ts";
import { listApiKeys } from "#domain/api-key/list.ts";
import { revokeKey } from "#domain/api-key/revoke.ts";
import { Conflict, Invalid } from "#domain/errors.ts";
import { isFresh } from "#domain/identity/fresh.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { formProblems, page, textOf, typedOf } from "../answers.ts";
import { meOf, shopContext } from "../context.ts";
import { signInPath } from "../sign-in-path.ts";
import type { Route } from "./+types/settings-keys";
import { KeyExample } from "./key-example.tsx";
import { KeyFields } from "./key-fields.tsx";
import { readKeyForm } from "./key-form.ts";
import { KeysThatAreOver, LiveKeys } from "./key-list.tsx";
import { KeyMade } from "./key-made.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { useSaid } from "./use-answer.ts";

export const loader = page(async (args: Route.LoaderArgs) => {
  const shop = args.context.get(shopContext);
  return {
    keys: await listApiKeys(shop),
    // Asked before anything is typed, so that nothing typed is lost on the way to sign in and back.
    signIn: isFresh(meOf(args.context), shop.now()) ? null : signInPath(args, { again: true }),
    apiUrl: `${shop.platformOrigin}/api/v1`,
    once: uuidv7(),
  };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const form = await request.formData();
  const typed = typedOf(form);
  try {
    switch (form.get("intent")) {
      case "create":
        return data({ made: await createApiKey(shop, meOf(context), readKeyForm(typed)) });
      case "revoke":
        await revokeKey(shop, textOf(form, "id"));
        return data({ said: "The key is revoked." });
      default:
        return data({ failed: "There is nothing to do." }, { status: 422 });
    }
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    if (error instanceof Conflict) return data({ failed: error.message }, { status: 409 });
    throw error;
  }
});

export const meta: Route.MetaFunction = () => [{ title: "API keys" }];

export default function Keys({ loaderData, actionData }: Route.ComponentProps) {
  const { keys, signIn, apiUrl, once } = loaderData;
  useSaid(actionData);
  const sending = useNavigation().formData?.get("intent") === "create";
  const { problems, typed } = actionData && "problems" in actionData ? actionData : NOTHING_WRONG;
  const made = useMade(actionData, keys.live);
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs />
      <div className="mx-auto grid max-w-3xl gap-4 lg:mx-0 lg:gap-5">
        {made && <KeyMade key={made.key} name={made.name} text={made.key} />}
        <Card
          {...(keys.live.length > 0 && {
            title: "API keys",
            hint: "Each lets one program into this store, as far as you said.",
          })}
          flush
          className="overflow-clip"
        >
          {keys.live.length === 0 ? (
            <EmptyState icon={KeyRound} title="Let your own programs in">
              A key lets a stock sheet, a till or a shipping service read and change this store, as far as you
              say and until you revoke it. With one in hand, this asks for your products:
              <KeyExample apiUrl={apiUrl} />
            </EmptyState>
          ) : (
            <LiveKeys keys={keys.live} />
          )}
          {keys.over.length > 0 && <KeysThatAreOver keys={keys.over} />}
        </Card>
        {signIn === null ? (
          <KeyFields
            key={`after ${made?.key ?? "none"}`}
            problems={problems}
            typed={typed}
            once={once}
            sending={sending}
          />
        ) : (
          <Card title="Make a key">
            <p className="text-sm">
              A key opens your store for as long as it counts, so we want to be sure that it is you who makes
              it.
            </p>
            <Link to={signIn} className={`${buttonLook({ look: "primary" })} justify-self-start`}>
              Sign in once more
            </Link>
          </Card>
        )}
      </div>
    </>
  );
}

type Made = { name: string; key: string };

/** The key that was made last: it stays in sight while other things are done on the page, until it is revoked. */
function useMade(answer: object | undefined, live: { prefix: string }[]): Made | null {
  const [made, setMade] = useState<Made | null>(null);
  const now = answer && "made" in answer ? (answer.made as Made) : made;
  if (now !== made) setMade(now);
  return now && live.some(({ prefix }) => now.key.startsWith(prefix)) ? now : null;
}

const NOTHING_WRONG = { problems: {}, typed: {} };

export function ErrorBoundary() {
  return <PageProblem />;
}
