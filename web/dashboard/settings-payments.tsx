import { data } from "react-router";
import type { StoreContext } from "#domain/context.ts";
import { Conflict, Invalid, NotFound, Unavailable } from "#domain/errors.ts";
import type { Me } from "#domain/identity/context.ts";
import { isFresh } from "#domain/identity/fresh.ts";
import { moveMethod } from "#domain/payment/arrange.ts";
import { setBankTransfer } from "#domain/payment/bank-transfer.ts";
import { saveWebhookSecret } from "#domain/payment/change-webhook-secret.ts";
import { paymentMethods } from "#domain/payment/methods.ts";
import { offerGateway } from "#domain/payment/offer-gateway.ts";
import { setPayOnDelivery } from "#domain/payment/pay-on-delivery.ts";
import { isOnline, isProvider, type OnlineGateway, type OfferedProvider } from "#domain/payment/providers.ts";
import { removeGatewayKey } from "#domain/payment/remove-key.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { Notice } from "#web/ui/notice.tsx";
import { page, problemsIn, typedOf } from "../answers.ts";
import { membershipsContext, meOf, sayContext, shopContext } from "../context.ts";
import { signInPath } from "../sign-in-path.ts";
import type { Route } from "./+types/settings-payments";
import { BankTransferCard } from "./bank-transfer-card.tsx";
import { useFrame } from "./frame-data.ts";
import { GatewayCard } from "./gateway-card.tsx";
import { ComparedCard } from "./compared-card.tsx";
import { GatewayNewsCard } from "./gateway-news-card.tsx";
import { MethodOrderCard } from "./method-order-card.tsx";
import { methodName } from "./method-words.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { PayOnDeliveryCard } from "./pay-on-delivery-card.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { useSaid } from "./use-answer.ts";

export const loader = page(async (args: Route.LoaderArgs) => {
  const { context } = args;
  const shop = context.get(shopContext);
  return {
    methods: await paymentMethods(shop),
    secondFactor: context.get(membershipsContext).secondFactor,
    // Asked before a key is pasted, so that it is not lost on the way to sign in and back.
    signIn: isFresh(meOf(context), shop.now()) ? null : signInPath(args, { again: true }),
  };
});

type Typed = Record<string, string>;

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const { intent = "", provider = intent } = typed;
  // The two forms of a gateway have a field of the same name; a problem stands at the one that was sent.
  const about = intent === "save-hash" ? hashOf(provider) : provider;
  try {
    const said = await change(context.get(shopContext), meOf(context), intent, typed);
    return said === null ? data({ failed: "There is nothing to do." }, { status: 422 }) : data({ said });
  } catch (error) {
    const say = context.get(sayContext);
    // A secret is never sent back, not even to who typed it.
    const { secret: _, webhookSecret: __, ...shown } = typed;
    if (error instanceof Invalid)
      return data({ about, problems: problemsIn(say, error.texts, error), typed: shown }, { status: 422 });
    if (error instanceof Conflict)
      return data({ about, problems: typedProblem(error), typed: shown }, { status: 422 });
    if (error instanceof NotFound) return data({ failed: error.message }, { status: 404 });
    if (error instanceof Unavailable) return data({ failed: error.message }, { status: 503 });
    throw error;
  }
});

const hashOf = (provider: string): string => `${provider} hash`;

const typedProblem = ({ message }: Conflict): Typed => ({ secret: message });

/** Does what the form asks for and says so; null when it asks for nothing we know. */
async function change(shop: StoreContext, me: Me, intent: string, typed: Typed): Promise<string | null> {
  const text = (name: string) => typed[name] ?? "";
  const provider = text("provider");
  const on = typed["on"] === "on";
  if (intent === "pay-on-delivery") {
    await setPayOnDelivery(shop, on, text("instructions"));
    return on ? "Buyers can pay on delivery." : "Pay on delivery is off.";
  }
  if (intent === "bank-transfer") {
    const { bank = "", accountName = "", accountNumber = "", instructions = "", holdDays = "" } = typed;
    await setBankTransfer(shop, me, { on, bank, accountName, accountNumber, instructions, holdDays });
    return on ? "Buyers can pay by bank transfer." : "Bank transfer is off.";
  }
  if (isOnline(provider)) {
    const said = await changeGateway(shop, me, intent, provider, typed);
    if (said !== null) return said;
  }
  return isProvider(provider) ? arrange(shop, intent, provider) : null;
}

async function changeGateway(
  shop: StoreContext,
  me: Me,
  intent: string,
  provider: OnlineGateway,
  { secret = "", webhookSecret = "" }: Typed,
): Promise<string | null> {
  const name = methodName(provider);
  switch (intent) {
    case "save-key":
      await saveGatewayKey(shop, me, provider, { secret, webhookSecret });
      return `${name} is connected.`;
    case "save-hash":
      await saveWebhookSecret(shop, me, provider, webhookSecret);
      return "The secret hash is changed.";
    case "remove-key":
      await removeGatewayKey(shop, me, provider);
      return `${name} is disconnected.`;
    default:
      return null;
  }
}

async function arrange(
  shop: StoreContext,
  intent: string,
  provider: OfferedProvider,
): Promise<string | null> {
  const name = methodName(provider);
  switch (intent) {
    case "up":
    case "down":
      await moveMethod(shop, provider, intent);
      return `${name} is moved.`;
    case "switch-on":
    case "switch-off":
      await offerGateway(shop, provider, intent === "switch-on");
      return intent === "switch-on" ? `Buyers can pay by ${name}.` : `${name} is off; its key stays.`;
    default:
      return null;
  }
}

export const meta: Route.MetaFunction = () => [{ title: "Payments" }];

const NONE: Typed = {};

export default function Payments({
  loaderData: { methods, secondFactor, signIn },
  actionData,
}: Route.ComponentProps) {
  const { can, store } = useFrame();
  const mayWrite = can("payments.write");
  useSaid(actionData);
  const wrong = actionData && "problems" in actionData ? actionData : null;
  const problemsOf = (what: string) => (wrong?.about === what ? wrong.problems : NONE);
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs />
      <div className="mx-auto grid max-w-3xl gap-4 lg:mx-0 lg:gap-5">
        {!mayWrite && <Notice>Only the owner of the store can change how it is paid.</Notice>}
        {!methods.order.some(({ enabled }) => enabled) && (
          <Notice tone="warn" title="Nobody can pay you yet">
            Switch on at least one of these, or buyers get no further than the checkout.
          </Notice>
        )}
        <GatewayNewsCard odd={methods.odd} />
        {methods.gateways.some(({ key, heardAt }) => key || heardAt) && <ComparedCard />}
        <MethodOrderCard order={methods.order} mayWrite={mayWrite} />
        {methods.gateways.map((gateway) => (
          <GatewayCard
            key={gateway.provider}
            gateway={gateway}
            problems={problemsOf(gateway.provider)}
            hashProblems={problemsOf(hashOf(gateway.provider))}
            mayWrite={mayWrite}
            secondFactor={secondFactor}
            signIn={signIn}
            timeZone={store.timeZone}
          />
        ))}
        <BankTransferCard
          transfer={methods.bankTransfer}
          problems={problemsOf("bank-transfer")}
          typed={wrong?.about === "bank-transfer" ? wrong.typed : null}
          mayWrite={mayWrite}
          secondFactor={secondFactor}
          signIn={signIn}
        />
        <PayOnDeliveryCard
          on={methods.payOnDelivery.on}
          instructions={methods.payOnDelivery.instructions}
          problem={problemsOf("pay-on-delivery")["instructions"]}
          mayWrite={mayWrite}
        />
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
