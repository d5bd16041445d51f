import {
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  record,
  tuple,
  type Arbitrary,
} from "fast-check";
import type { OfferedProvider } from "#domain/payment/providers.ts";
import type { Command, Step } from "./commands.ts";
import type { Death } from "./dying.ts";
import { REFUNDING, type RefundCommand } from "./refunding.ts";
import type { SellerCommand } from "./selling.ts";
import { ONLINE } from "./story.ts";

const order = nat(3);
const gateway = constantFrom(...ONLINE);
const method = constantFrom<OfferedProvider[]>(
  "paystack",
  "paystack",
  "flutterwave",
  "bank_transfer",
  "pay_on_delivery",
);

const doing = <C extends Command["do"]>(
  name: C,
  rest: { [K in Exclude<keyof (Command & { do: C }), "do">]: Arbitrary<(Command & { do: C })[K]> },
): Arbitrary<Command> => record<unknown>({ do: constant(name), ...rest }) as Arbitrary<Command>;

const place = doing("place", {
  what: array(nat(1), { minLength: 1, maxLength: 3 }),
  method,
  code: constantFrom(false, false, false, true),
  card: constantFrom(false, false, false, false, true),
  twice: constantFrom(false, false, false, true),
});
const short = constantFrom(...Array.from({ length: 11 }, () => false), true);
const approve = doing("press", { order, page: nat(3), decision: constant("approve"), short });
const event = doing("event", { gateway, at: nat(2), keep: boolean() });

const selling = (name: SellerCommand["do"], weight: number) => ({
  weight,
  arbitrary: doing(name, { order, what: nat(1), other: boolean() }),
});

const command: Arbitrary<Command> = oneof(
  { weight: 8, arbitrary: place },
  { weight: 18, arbitrary: approve },
  {
    weight: 4,
    arbitrary: doing("press", {
      order,
      page: nat(3),
      decision: constantFrom("decline", "abandon"),
      short: constant(false),
    }),
  },
  {
    weight: 8,
    arbitrary: doing("pay", {
      order,
      method: option(method),
    }),
  },
  { weight: 6, arbitrary: doing("come back", { order }) },
  { weight: 8, arbitrary: doing("pay twice", { order, atOnce: boolean() }) },
  { weight: 14, arbitrary: event },
  { weight: 6, arbitrary: doing("wait", { minutes: constantFrom(3, 16, 35, 90) }) },
  { weight: 6, arbitrary: doing("holds", {}) },
  { weight: 2, arbitrary: doing("parked", {}) },
  { weight: 2, arbitrary: doing("events", {}) },
  { weight: 4, arbitrary: doing("reconcile", { gateway, full: boolean() }) },
  { weight: 4, arbitrary: doing("cancel", { order }) },
  { weight: 4, arbitrary: doing("fulfil", { order }) },
  { weight: 2, arbitrary: doing("confirm", { order }) },
  { weight: 2, arbitrary: doing("money at the door", { order }) },
  { weight: 1, arbitrary: doing("new key", { gateway }) },
  { weight: 1, arbitrary: doing("remove key", { gateway }) },
  { weight: 1, arbitrary: doing("revoke", { gateway }) },
  selling("goods come back", 2),
  selling("exchange", 5),
  selling("take out", 3),
  selling("add", 5),
  selling("swap", 2),
  selling("settle addition", 2),
  selling("gave by hand", 1),
  selling("draft", 3),
  {
    weight: 6,
    arbitrary: doing("refund that fails", {
      order,
      next: option(constantFrom("try again" as const, "gave what failed by hand" as const)),
    }),
  },
  { weight: 6, arbitrary: doing("faults", { seed: integer({ min: 1, max: 1_000_000 }) }) },
  {
    weight: 6,
    arbitrary: record({
      do: constantFrom(...(Object.keys(REFUNDING) as RefundCommand["do"][])),
      order,
    }),
  },
);

const death: Arbitrary<Death | null> = option(
  record({
    on: constantFrom("db" as const, "gateway" as const),
    at: integer({ min: 1, max: 4 }),
    when: constantFrom("before" as const, "after" as const),
  }),
  { freq: 6 },
);

const step: Arbitrary<Step> = record({ command, death });
const first: Arbitrary<Step> = record({ command: place, death });

const weather = doing("faults", { seed: integer({ min: 1, max: 1_000_000 }) });

/**
 * Steps one after the other, in fine weather or foul; now and then two or three at the same moment. It begins with an order.
 */
const history: Arbitrary<Step[][]> = tuple(
  option(weather, { freq: 1 }),
  first,
  array(
    oneof(
      { weight: 4, arbitrary: step.map((one) => [one]) },
      { weight: 1, arbitrary: array(step, { minLength: 2, maxLength: 3 }) },
    ),
    { minLength: 4, maxLength: 10 },
  ),
).map(([sky, one, rest]) => [...(sky ? [[{ command: sky, death: null }]] : []), [one], ...rest]);

/** Histories that go on in one store, turn by turn: each with things and orders of its own, under one clock and one sky. */
export const histories = (count: number): Arbitrary<Step[][][]> =>
  array(history, { minLength: count, maxLength: count });
