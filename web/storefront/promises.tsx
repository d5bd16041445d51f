import { CreditCard, MessageCircle, RotateCcw, Truck } from "lucide-react";
import type { ReactNode } from "react";
import type { Shell } from "#domain/store/store.ts";
import { AskSeller } from "./ask-seller.tsx";
import { deliveryWords } from "./delivery-words.ts";
import { payWords } from "./pay-words.ts";

/** What a buyer can rely on: delivery, returns, ways to pay, and a person to ask. */
export function Promises({ shell, about }: { shell: Shell; about: string }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      <Promise icon={<Truck {...ICON} />} title={deliveryWords(shell)}>
        {shell.deliveryPromise}
      </Promise>
      {shell.returnsPolicy ? (
        <Promise icon={<RotateCcw {...ICON} />} title="Returns">
          <span className="line-clamp-3">{shell.returnsPolicy}</span>
          <a href="/policies#returns" className="link tap">
            How returns work
          </a>
        </Promise>
      ) : null}
      {shell.methods.length > 0 ? (
        <Promise icon={<CreditCard {...ICON} />} title="Ways to pay">
          {shell.methods.map((method) => payWords(method).short).join(" · ")}
        </Promise>
      ) : null}
      {shell.contactEmail || shell.contactPhone ? (
        <Promise icon={<MessageCircle {...ICON} />} title="Ask the seller">
          <AskSeller shell={shell} about={about} />
        </Promise>
      ) : null}
    </ul>
  );
}

const ICON = {
  size: 22,
  strokeWidth: 1.75,
  "aria-hidden": true,
  className: "mt-0.5 shrink-0 text-accent-text",
} as const;

const Promise = ({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) => (
  <li className="flex gap-4 py-4">
    {icon}
    <div className="min-w-0">
      <p className="font-semibold">{title}</p>
      <div className="text-muted">{children}</div>
    </div>
  </li>
);
