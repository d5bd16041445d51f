import type { ReactNode } from "react";
import type { Shell } from "#domain/store/store.ts";
import { escaped } from "#web/escaped.ts";
import { AskSeller } from "./ask-seller.tsx";
import { drawnOnce, HERE } from "./drawn-once.tsx";
import { deliveryWords } from "./delivery-words.ts";
import { waysToPay } from "./pay-words.ts";
import { useSay } from "./use-say.ts";
import { Icon, type IconName } from "./icon.tsx";

/** What a buyer can rely on: delivery, returns, ways to pay, and a person to ask. */
export function Promises({ shell, handle, about }: { shell: Shell; handle: string; about: string }) {
  const drawn = drawnOnce(shell, "promises", useSay(), () => <Inside shell={shell} />);
  const markup = drawn
    .replace(WRITE, () => writeTo(encodeURIComponent(handle)))
    .replace(ASKED, (_, before: string) => before + escaped(encodeURIComponent(about)));
  return (
    <ul className="divide-y divide-line border-y border-line" dangerouslySetInnerHTML={{ __html: markup }} />
  );
}

/** `HERE` in an address. What sellers write stands there with `%25` for each `%`, so it is in none of theirs. */
const ASKED = /(href="[^"]*)%00/g;

/** Where a first message about a product is written. */
const writeTo = (handle: string): string => `/account/messages?about=${handle}#write`;
const WRITE = writeTo(encodeURIComponent(HERE));

/** What the first words to the seller are about stands in addresses alone. */
function Inside({ shell }: { shell: Shell }) {
  const say = useSay();
  return (
    <>
      <Promise icon="truck" title={deliveryWords(say, shell)}>
        <bdi>{shell.deliveryPromise}</bdi>
      </Promise>
      {shell.returnsPolicy ? (
        <Promise icon="returns" title={say("Returns")}>
          <span dir="auto" className="line-clamp-3">
            {shell.returnsPolicy}
          </span>
          <a href="/policies#returns" className="link tap">
            {say("How returns work")}
          </a>
        </Promise>
      ) : null}
      {shell.methods.length > 0 ? (
        <Promise icon="card" title={say("Ways to pay")}>
          {waysToPay(say, shell.methods)}
        </Promise>
      ) : null}
      <Promise icon="message" title={say("Ask the seller")}>
        <a href={WRITE} rel="nofollow" className="link tap">
          {say("Write a message here")}
        </a>
        <AskSeller shell={shell} about={HERE} />
      </Promise>
    </>
  );
}

type PromiseProps = { icon: IconName; title: string; children: ReactNode };

const Promise = ({ icon, title, children }: PromiseProps) => (
  <li className="flex gap-4 py-4">
    <Icon of={icon} size={22} className="mt-0.5 text-accent-text" />
    <div className="min-w-0">
      <p className="font-semibold">{title}</p>
      <div className="text-muted">{children}</div>
    </div>
  </li>
);
