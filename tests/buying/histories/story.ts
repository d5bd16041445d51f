import { countEveryDay } from "./numbers.ts";
import { startFlutterwave } from "#dev/flutterwave.ts";
import { startPaystack } from "#dev/paystack.ts";
import { serveFetch } from "#dev/server.ts";
import type { Actor, StoreContext } from "#domain/context.ts";
import { DomainError } from "#domain/errors.ts";
import { issueGiftCard } from "#domain/gift-card/issue.ts";
import { minorDigits } from "#domain/money.ts";
import { GATEWAY_NAMES, type OnlineGateway } from "#domain/payment/providers.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { receiveEvent } from "#domain/payment/webhook.ts";
import { justNow } from "#tests/support/just-now.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { flutterwave } from "#vendors/flutterwave.ts";
import { paystack } from "#vendors/paystack.ts";
import { misbehave, openShopWithAll, type Standins } from "../gateways.ts";
import { sell, type Goods } from "../goods.ts";
import { accountTag } from "../reconciled.ts";
import { offer } from "../reduced.ts";
import { Died, mortal, refusing, type Death } from "./dying.ts";

export const ONLINE = ["paystack", "flutterwave"] as const satisfies readonly OnlineGateway[];

/** Long enough for an answer on a busy machine, short enough for those that never come. */
const TIMEOUT_MS = 400;
/** A refund comes to its end at its gateway while its history goes on. */
const REFUND_STEP_MS = 1;
/** Histories that share a store: opening one costs as much as a history. */
const PER_STORE = 16;
/** Of two things there are few, so that buyers get into each other's way. */
const SHELF = [
  { price: 4_500_00, stock: 2 },
  { price: 12_000_00, stock: 4 },
];

/** A store in which histories happen one after the other, with accounts of its own at both gateways. */
export type Stage = {
  open: OpenShop;
  cardCode: string;
  /** Every secret it ever had. */
  secrets: Record<OnlineGateway, string[]>;
  /** Secrets that their gateway takes no more, for now. */
  revoked: Set<string>;
  /** Gateways it has no key for at the moment. */
  removed: Set<OnlineGateway>;
  /** Its clock runs ahead of ours, by milliseconds. */
  ahead: number;
  /** What the process dies of that takes the next event; null where events are thrown away. */
  hearing: { death: Death | null } | null;
  /** What was thrown that is no meaning for anybody. */
  faults: unknown[];
  left: number;
};

/** An order as its buyer knows it, with every page they were sent to. */
export type Seen = { number: number; key: string; pages: string[] };

export type Story = {
  stage: Stage;
  standins: Standins;
  hooks: string;
  goods: Goods[];
  orders: Seen[];
};

/** Two gateways and the address they send events to, with one store at a time. */
export type Lane = {
  begin: (count: number) => Promise<Story[]>;
  spoil: () => void;
  stop: () => Promise<void>;
};

export async function openLane(): Promise<Lane> {
  const options = { port: 0, refundStepMs: REFUND_STEP_MS };
  const [first, second] = await Promise.all([startPaystack(options), startFlutterwave(options)]);
  const standins: Standins = { paystack: first, flutterwave: second };
  let stage: Stage | null = null;
  const door = await serveFetch((request) => (stage ? hear(request, stage) : gone()), 0);
  const hooks = door.url;
  return {
    begin: async (count) => {
      if (!stage || stage.left < count) stage = await openStage(standins, hooks);
      stage.left -= count;
      stage.hearing = { death: null };
      const stories: Story[] = [];
      for (let n = 0; n < count; n++) {
        const goods: Goods[] = [];
        for (const of of SHELF) goods.push(await sell(stage.open, of));
        stories.push({ stage, standins, hooks, goods, orders: [] });
      }
      return stories;
    },
    spoil: () => void (stage = null),
    stop: async () => void (await Promise.all([first.stop(), second.stop(), door.stop()])),
  };
}

const gone = () => new Response(null, { status: 200 });

async function openStage(standins: Standins, hooks: string): Promise<Stage> {
  await Promise.all(ONLINE.map((provider) => post(standins[provider], "reset", {})));
  const open = await openShopWithAll(standins);
  await countEveryDay(open);
  const revoked = new Set<string>();
  const timeoutMs = TIMEOUT_MS;
  open.shop.ports.gateways = {
    paystack: refusing(
      paystack({ baseUrl: standins.paystack.url, minorDigits, timeoutMs }),
      GATEWAY_NAMES.paystack,
      revoked,
    ),
    flutterwave: refusing(
      flutterwave({ baseUrl: standins.flutterwave.url, minorDigits, timeoutMs }),
      GATEWAY_NAMES.flutterwave,
      revoked,
    ),
  };
  open.shop.ports.mail = { send: async () => undefined };
  await offer(open, { codes: "SPRING", percent: "10" });
  const card = { amount: "60,000", email: "", note: "", expiresAt: "never" as const };
  const { code } = await issueGiftCard(open.shop, card);
  const stage: Stage = {
    open,
    cardCode: code ?? "",
    secrets: { paystack: [], flutterwave: [] },
    revoked,
    removed: new Set(),
    ahead: 0,
    hearing: null,
    faults: [],
    left: PER_STORE,
  };
  for (const provider of ONLINE) {
    await newKey(stage, standins, hooks, provider);
    await misbehave(standins[provider], { hold_webhooks: true });
  }
  return stage;
}

export async function post(standin: { url: string }, name: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${standin.url}/_standin/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`);
  return answer.json();
}

/** The seller opens another account and saves its key; the gateway is told where events go. */
export async function newKey(
  stage: Stage,
  standins: Standins,
  hooks: string,
  provider: OnlineGateway,
): Promise<void> {
  const tag = accountTag();
  const secret = provider === "paystack" ? `sk_test_${tag}` : `FLWSECK_TEST-${tag}-X`;
  const webhookSecret = provider === "paystack" ? "" : `hash-${tag}`;
  const url = `${hooks}/${provider}`;
  const hook = provider === "paystack" ? {} : { secret_hash: webhookSecret };
  await post(standins[provider], "webhook-url", { secret_key: secret, url, ...hook });
  await saveGatewayKey(stageShop(stage), signedIn(stage), provider, { secret, webhookSecret });
  stage.secrets[provider].push(secret);
  stage.removed.delete(provider);
}

/** The seller, who has just signed in, by the clock of the store. */
export const signedIn = ({ ahead }: Stage) => ({ ...justNow(), since: new Date(Date.now() + ahead) });

const stageShop = (stage: Stage): StoreContext => ({
  ...stage.open.shop,
  now: () => new Date(Date.now() + stage.ahead),
});

/** The store with somebody in it, in a process that may die. */
export const shopOf = (
  { stage }: Pick<Story, "stage">,
  kind: "seller" | "buyer" | "system",
  death: Death | null,
) => mortal({ ...stageShop(stage), ...(kind !== "seller" && { actor: ACTORS[kind] }) }, death);

const ACTORS: Record<"buyer" | "system", Actor> = { buyer: { kind: "shopper" }, system: { kind: "system" } };

/** An event arrives at the platform, which answers as `worker/webhooks.ts` does. */
async function hear(request: Request, stage: Stage): Promise<Response> {
  if (!stage.hearing) return gone();
  const provider = new URL(request.url).pathname.endsWith("paystack") ? "paystack" : "flutterwave";
  const shop = shopOf({ stage }, "system", stage.hearing.death);
  try {
    const heard = await receiveEvent(
      { ...shop, actor: { kind: "gateway", provider } },
      provider,
      await request.text(),
      (name) => request.headers.get(name),
    );
    return new Response(null, { status: heard === "bad_signature" ? 401 : 200 });
  } catch (error) {
    if (!isAllowed(error)) stage.faults.push(error);
    return new Response(null, { status: 503 });
  }
}

/** What a verb may throw: a meaning for whoever asked, or the death of its process. Anything else is a fault. */
export const isAllowed = (error: unknown): boolean => error instanceof DomainError || error instanceof Died;
