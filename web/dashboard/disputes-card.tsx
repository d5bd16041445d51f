import { Download, Gavel, Handshake, MessageSquareReply } from "lucide-react";
import { useState } from "react";
import { type Dispute, openDispute } from "#domain/dispute/dispute.ts";
import { DECISION_NAMES, kindWords, STATUS_NAMES } from "#domain/dispute/names.ts";
import { disputeMayBecome } from "#domain/dispute/status.ts";
import type { Order } from "#domain/order/order.ts";
import { Badge, type Tone } from "#web/ui/badge.tsx";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { DisputeDialog } from "./dispute-dialog.tsx";
import { useFrame } from "./frame-data.ts";
import { dateAndTime } from "./zone.ts";

type Props = { order: Pick<Order, "number" | "disputes">; at: string; timeZone: string };

/** What the buyer disputes, how it stands, and what the store can do about it. */
export function DisputesCard({ order: { number, disputes }, at, timeZone }: Props) {
  const { can } = useFrame();
  const [dialog, setDialog] = useState<"answer" | "offer" | "platform" | null>(null);
  const close = () => setDialog(null);
  if (disputes.length === 0) return null;
  const open = openDispute(disputes);
  const acts = open !== null && can("inbox.write");
  return (
    <Card title="Dispute" className="print:hidden">
      {disputes.toReversed().map((one) => (
        <DisputeText key={one.id} dispute={one} timeZone={timeZone} />
      ))}
      {acts && open.status !== "platform" && (
        <div className="flex flex-wrap gap-2">
          {open.status === "opened" && (
            <Button look="primary" onClick={() => setDialog("answer")}>
              <MessageSquareReply aria-hidden />
              Answer
            </Button>
          )}
          <Button onClick={() => setDialog("offer")}>
            <Handshake aria-hidden />
            {open.status === "offered" ? "Offer something else" : "Offer to settle it"}
          </Button>
          {open.status !== "opened" && disputeMayBecome(open.status, "platform") && (
            <Button look="quiet" onClick={() => setDialog("platform")}>
              <Gavel aria-hidden />
              Ask the platform
            </Button>
          )}
        </div>
      )}
      {can("orders.refund") && (
        <a href={`${at}/evidence`} className={buttonLook({ look: "quiet", className: "justify-self-start" })}>
          <Download aria-hidden />
          Evidence file
        </a>
      )}
      {open !== null && (dialog === "answer" || dialog === "offer") && (
        <DisputeDialog action={`${at}/disputes`} kind={dialog} disputeId={open.id} onClose={close} />
      )}
      {open !== null && (
        <ConfirmDialog
          action={`${at}/disputes`}
          intent="platform"
          title="Ask the platform to decide?"
          description={`Somebody of the platform then reads order #${number} and its messages, and decides. The buyer gets an e-mail about it.`}
          label="Yes, ask the platform"
          open={dialog === "platform"}
          onClose={close}
        >
          <input type="hidden" name="disputeId" value={open.id} />
        </ConfirmDialog>
      )}
    </Card>
  );
}

const TONES: Partial<Record<Dispute["status"], Tone>> = {
  opened: "bad",
  answered: "warn",
  offered: "warn",
  platform: "warn",
};

/** One dispute in words: what was said by whom, and until when somebody is waited for. */
function DisputeText({ dispute, timeZone }: { dispute: Dispute; timeZone: string }) {
  const { status, kind, dueAt, decision, verdict } = dispute;
  return (
    <div className="grid gap-2 text-sm">
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={TONES[status] ?? "plain"}>
          {status === "opened" ? "To answer" : STATUS_NAMES[status]}
        </Badge>
        <span className="font-medium">{kindWords(kind)}</span>
      </span>
      {status === "opened" && dueAt && (
        <p>Answer by {dateAndTime(dueAt, timeZone)}. After that the platform looks at it by itself.</p>
      )}
      <Said who="The buyer" words={dispute.words} />
      <Said who="You answered" words={dispute.answer} />
      <Said who="You offered" words={dispute.offer} />
      {decision && <p className="font-medium">{DECISION_NAMES[decision]}</p>}
      <Said who="The platform" words={verdict} />
    </div>
  );
}

const Said = ({ who, words }: { who: string; words: string }) =>
  words ? (
    <div className="border-s-2 border-border ps-3">
      <p className="text-[13px] text-muted-foreground">{who}</p>
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {words}
      </p>
    </div>
  ) : null;
