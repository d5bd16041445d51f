import { data } from "react-router";
import { DomainError, SignedOut } from "#domain/errors.ts";
import { askForNewsletter } from "#domain/newsletter/ask.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { page, statusOf, textOf } from "#web/answers.ts";
import { requestInfo, sayContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/newsletter";
import { NewsletterSection } from "./newsletter-section.tsx";
import { NO_INDEX } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) =>
  data(await shellOnly(context.get(shopContext))),
);

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const email = textOf(await request.formData(), "email");
  try {
    await askForNewsletter(shop, email, context.get(requestInfo).clientIp);
    return data({ email, problem: null });
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof SignedOut) throw error;
    return data({ email, problem: context.get(sayContext).told(error) }, { status: statusOf(error) });
  }
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: loaderData.shell.name }, NO_INDEX] : [NO_INDEX];

/** What comes of asking for the store's letters; the form once more when it was not understood. */
export default function Newsletter({ loaderData: { shell }, actionData }: Route.ComponentProps) {
  const say = useSay();
  const asked = actionData && actionData.problem === null;
  return (
    <ShopFrame shell={shell}>
      {asked ? (
        <div className="page max-w-2xl pt-12">
          <h1>{say("Look into your mailbox")}</h1>
          <output className="mt-4 block text-lg">
            {say(
              "If {email} is not on our list yet, a letter is on its way there. Press the button in it, and we write to you.",
              {
                email: actionData.email,
              },
            )}
          </output>
          <p className="mt-6">
            <a href="/" className="press">
              {say("Back to the shop")}
            </a>
          </p>
        </div>
      ) : (
        <>
          <h1 className="sr-only">{say("Letters from {name}", { name: shell.name })}</h1>
          <NewsletterSection
            section={{ id: "page", kind: "newsletter", hidden: false, title: "", text: "" }}
            shell={shell}
            problem={actionData?.problem ?? null}
            typed={actionData?.email ?? ""}
          />
        </>
      )}
    </ShopFrame>
  );
}
