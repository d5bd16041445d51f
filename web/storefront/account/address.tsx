import { addressPage } from "#domain/buyer/address-page.ts";
import { preferMyAddress } from "#domain/buyer/prefer-address.ts";
import { removeMyAddress } from "#domain/buyer/remove-address.ts";
import { saveAddress } from "#domain/buyer/save-address.ts";
import { page, typedOf } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { AddressFields } from "../address-fields.tsx";
import { CHECKOUT_ORDER, readRecipientForm } from "../checkout-form.ts";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import { RecipientFields } from "../recipient-fields.tsx";
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
  const id = idIn(params.id);
  return answerForm(typed, async () => {
    if (id !== null && typed["intent"] === "prefer") {
      await preferMyAddress(shop, id);
      return doneAt(LIST, "Check-out begins with that address now.");
    }
    if (id !== null && typed["intent"] === "remove") {
      await removeMyAddress(shop, id);
      return doneAt(LIST, "The address is deleted.");
    }
    await saveAddress(shop, id, readRecipientForm(typed));
    return doneAt(LIST, "The address is saved.");
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${loaderData.address ? "Change" : "Add"} an address · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function Address({ loaderData, actionData }: Route.ComponentProps) {
  const { shell, address, profile } = loaderData;
  const problems = actionData?.problems ?? {};
  const typed = actionData?.typed ?? typedAddress(address ?? profile);
  return (
    <AccountPage
      shell={shell}
      title={address ? "Change this address" : "Add an address"}
      at="/account/addresses"
      back={{ to: LIST, name: "Your addresses" }}
    >
      <form method="post" noValidate className="mt-5 grid max-w-xl gap-5">
        <ProblemSummary problems={problems} order={CHECKOUT_ORDER} />
        <RecipientFields typed={typed} problems={problems} />
        <AddressFields country={shell.country} locale={shell.locale} typed={typed} problems={problems} />
        <button type="submit" className="press justify-self-start">
          Save the address
        </button>
      </form>
      {address ? (
        <form method="post" className="mt-8 max-w-xl border-t border-line pt-4">
          <button type="submit" name="intent" value="remove" className="link tap cursor-pointer text-bad">
            Delete this address
          </button>
          <p className="text-sm text-muted">Orders that went there keep it.</p>
        </form>
      ) : null}
    </AccountPage>
  );
}
