import { addressPage } from "#domain/buyer/address-page.ts";
import { preferMyAddress } from "#domain/buyer/prefer-address.ts";
import { removeMyAddress } from "#domain/buyer/remove-address.ts";
import { saveAddress } from "#domain/buyer/save-address.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import { AddressFields } from "../address-fields.tsx";
import { answerShopper } from "../answer-shopper.ts";
import { CHECKOUT_ORDER, readRecipientForm } from "../checkout-form.ts";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import { RecipientFields } from "../recipient-fields.tsx";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/address";
import { AccountPage } from "./account-page.tsx";
import { doneAt } from "./kept-note.ts";
import { typedAddress } from "./typed-address.ts";

/** `new`, or the id of an address. */
const idIn = (id: string): string | null => (id === "new" ? null : id);

export const loader = page(({ params, context }: Route.LoaderArgs) =>
  addressPage(context.get(shopContext), idIn(params.id)),
);

const LIST = "/account/addresses";

export const action = page(async ({ request, params, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  const id = idIn(params.id);
  return answerShopper(say, typed, async () => {
    if (id !== null && typed["intent"] === "prefer") {
      await preferMyAddress(shop, id);
      return doneAt(LIST, say("Check-out begins with that address now."));
    }
    if (id !== null && typed["intent"] === "remove") {
      await removeMyAddress(shop, id);
      return doneAt(LIST, say("The address is deleted."));
    }
    await saveAddress(shop, id, readRecipientForm(typed));
    return doneAt(LIST, say("The address is saved."));
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `${titleIn(loaderData)} · ${loaderData.shell.name}` }, NO_INDEX] : [];

const titleIn = ({ address, shell }: { address: unknown; shell: { locale: string } }): string => {
  const say = sayIn(shell.locale);
  return address ? say("Change this address") : say("Add an address");
};

export default function Address({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, address, profile } = loaderData;
  const problems = actionData?.problems ?? {};
  const typed = actionData?.typed ?? typedAddress(address ?? profile);
  return (
    <AccountPage
      shell={shell}
      title={address ? say("Change this address") : say("Add an address")}
      at="/account/addresses"
      back={{ to: LIST, name: say("Your addresses") }}
    >
      <form method="post" noValidate className="mt-5 grid max-w-xl gap-5">
        <ProblemSummary problems={problems} order={CHECKOUT_ORDER} />
        <RecipientFields typed={typed} problems={problems} />
        <AddressFields country={shell.country} locale={shell.locale} typed={typed} problems={problems} />
        <button type="submit" className="press justify-self-start">
          {say("Save the address")}
        </button>
      </form>
      {address ? (
        <form method="post" className="mt-8 max-w-xl border-t border-line pt-4">
          <button type="submit" name="intent" value="remove" className="link tap cursor-pointer text-bad">
            {say("Delete this address")}
          </button>
          <p className="text-sm text-muted">{say("Orders that went there keep it.")}</p>
        </form>
      ) : null}
    </AccountPage>
  );
}
