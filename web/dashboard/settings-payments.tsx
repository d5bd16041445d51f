import { data } from "react-router";
import { Conflict, Invalid, Unavailable } from "#domain/errors.ts";
import { paymentMethods } from "#domain/payment/methods.ts";
import { setPayOnDelivery } from "#domain/payment/pay-on-delivery.ts";
import { removePaystackKey } from "#domain/payment/remove-key.ts";
import { savePaystackKey } from "#domain/payment/save-key.ts";
import { Notice } from "#web/ui/notice.tsx";
import { formProblems, page, textOf } from "../answers.ts";
import { membershipsContext, shopContext } from "../context.ts";
import type { Route } from "./+types/settings-payments";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { PayOnDeliveryCard } from "./pay-on-delivery-card.tsx";
import { PaystackCard } from "./paystack-card.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { useSaid } from "./use-answer.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => ({
  methods: await paymentMethods(context.get(shopContext)),
  secondFactor: context.get(membershipsContext).secondFactor,
}));

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const form = await request.formData();
  try {
    switch (form.get("intent")) {
      case "save-key":
        await savePaystackKey(shop, textOf(form, "secret"));
        return data({ said: "Paystack is connected." });
      case "remove-key":
        await removePaystackKey(shop);
        return data({ said: "Paystack is disconnected." });
      case "pay-on-delivery": {
        const on = form.get("on") === "on";
        await setPayOnDelivery(shop, on);
        return data({ said: on ? "Buyers can pay on delivery." : "Pay on delivery is off." });
      }
      default:
        return data({ failed: "There is nothing to do." }, { status: 422 });
    }
  } catch (error) {
    // A secret is never sent back, not even to who typed it.
    if (error instanceof Invalid) return formProblems(error, {});
    if (error instanceof Conflict) return formProblems(new Invalid({ secret: error.message }), {});
    if (error instanceof Unavailable) return data({ failed: error.message }, { status: 503 });
    throw error;
  }
});

export const meta: Route.MetaFunction = () => [{ title: "Payments" }];

export default function Payments({
  loaderData: { methods, secondFactor },
  actionData,
}: Route.ComponentProps) {
  const { can } = useFrame();
  const mayWrite = can("payments.write");
  useSaid(actionData);
  const problems = actionData && "problems" in actionData ? actionData.problems : {};
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs />
      <div className="mx-auto grid max-w-3xl gap-4 lg:mx-0 lg:gap-5">
        {!mayWrite && <Notice>Only the owner of the store can change how it is paid.</Notice>}
        {methods.paystack === null && !methods.payOnDelivery && (
          <Notice tone="warn" title="Nobody can pay you yet">
            Switch on at least one of these, or buyers get no further than the checkout.
          </Notice>
        )}
        <PaystackCard
          paystack={methods.paystack}
          webhookUrl={methods.webhookUrl}
          problem={problems["secret"]}
          mayWrite={mayWrite}
          secondFactor={secondFactor}
        />
        <PayOnDeliveryCard on={methods.payOnDelivery} mayWrite={mayWrite} />
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
