import { Banknote, MessageCircle } from "lucide-react";
import { useState } from "react";
import { dialled } from "#domain/place/dialled.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { ByHandDialog } from "./by-hand-dialog.tsx";

/** `phone` is dialled in `country`; `at` is where the order's steps are sent; `amount` what it is paid with, in minor units. */
type Props = {
  link: string;
  phone: string;
  country: string;
  at: string;
  amount: number;
  currency: string;
};

/** Where the buyer pays an order that the shop made, to be sent on by whatever both of them read. */
export function PayLinkCard({ link, phone, country, at, amount, currency }: Props) {
  const [asking, setAsking] = useState(false);
  // WhatsApp asks whom to send it to where we can't tell.
  const to = dialled(phone, country) ?? "";
  return (
    <Card title="Pay link" hint="Whoever has it sees this order and can pay it." className="print:hidden">
      <p className="rounded-lg bg-muted p-3 text-[13px] break-all select-all">{link}</p>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={link} label="Copy the link" said="Link copied." />
        <a
          href={`https://wa.me/${to}?${new URLSearchParams({ text: link })}`}
          target="_blank"
          rel="noreferrer"
          className={buttonLook({ size: "small" })}
        >
          <MessageCircle aria-hidden />
          Send by WhatsApp
        </a>
      </div>
      <Button className="justify-self-start" onClick={() => setAsking(true)}>
        <Banknote aria-hidden />
        They paid another way
      </Button>
      <ByHandDialog
        action={`${at}/by-hand`}
        amount={amount}
        currency={currency}
        open={asking}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}
