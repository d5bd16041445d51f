import { type Dispute, openDispute } from "#domain/dispute/dispute.ts";
import { openableKinds, openableUntil } from "#domain/dispute/openable.ts";
import type { Order } from "#domain/order/order.ts";
import type { Shell } from "#domain/store/store.ts";
import { dayWords } from "#domain/words/day.ts";
import { disputeKindWords, disputeStanding } from "./dispute-words.ts";
import { useSay } from "./use-say.ts";

type Props = { order: Order; shell: Shell; now: number };

/** What a buyer disputes about their order, how it stands, and what they can do. Works without scripts. */
export function OrderDispute({ order, shell, now }: Props) {
  const say = useSay();
  const { disputes, number, key } = order;
  const link = `/orders/${number}/dispute?key=${key}`;
  const openable = openableKinds(order, new Date(now)).length > 0;
  const until = openableUntil(order);
  if (disputes.length === 0 && !openable) return null;
  return (
    <section className="mt-10" aria-labelledby="dispute">
      <h2 id="dispute" className="text-xl">
        {disputes.length === 0 ? say("Could you not settle it with the shop?") : say("Your dispute")}
      </h2>
      <ul className="mt-4 grid gap-3">
        {disputes.map((one) => (
          <li key={one.id} className="rounded-box border border-line p-4">
            <Standing dispute={one} shell={shell} />
            <Steps dispute={one} link={link} />
          </li>
        ))}
      </ul>
      {openable && openDispute(disputes) === null ? (
        <p className="mt-4">
          {disputes.length === 0 ? (
            <span className="block">
              {say("Write to {shop} first. If that does not help, open a dispute.", { shop: shell.name })}
            </span>
          ) : null}
          <a href={link} className="link tap">
            {say("Open a dispute")}
          </a>
          {until ? (
            <span className="block text-sm text-muted">
              {say("Until {day}", { day: dayWords(until, shell) })}
            </span>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

function Standing({ dispute, shell }: { dispute: Dispute; shell: Shell }) {
  const say = useSay();
  const { title, next } = disputeStanding(say, dispute, shell);
  const shop = shell.name;
  return (
    <>
      <p className="font-semibold">{title}</p>
      {next ? <p className="mt-1">{next}</p> : null}
      <Said who={`${say("You")} · ${disputeKindWords(say, dispute.kind)}`} words={dispute.words} />
      <Said who={shop} words={dispute.answer} />
      <Said who={`${shop} · ${say("The offer")}`} words={dispute.offer} />
      <Said who={say("The platform")} words={dispute.verdict} />
    </>
  );
}

const Said = ({ who, words }: { who: string; words: string }) =>
  words ? (
    <div className="mt-3 border-s-2 border-line ps-3">
      <p className="text-sm text-muted">{who}</p>
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {words}
      </p>
    </div>
  ) : null;

function Steps({ dispute: { id, status, endedAt, offer }, link }: { dispute: Dispute; link: string }) {
  const say = useSay();
  if (endedAt !== null) return null;
  const talks = status === "answered" || status === "offered";
  return (
    <form method="post" action={link} className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="dispute" value={id} />
      {status === "offered" ? (
        <>
          <input type="hidden" name="offer" value={offer} />
          <button type="submit" name="step" value="agree" className="press">
            {say("I agree")}
          </button>
          <button type="submit" name="step" value="disagree" className="press press-quiet">
            {say("No, thank you")}
          </button>
        </>
      ) : null}
      {talks ? (
        <button type="submit" name="step" value="platform" className="link tap">
          {say("Ask the platform")}
        </button>
      ) : null}
      <button type="submit" name="step" value="withdraw" className="link tap">
        {say("Withdraw it")}
      </button>
    </form>
  );
}
