import { ExternalLink, FileText, PackageCheck, PencilLine, Undo2 } from "lucide-react";
import { useState } from "react";
import { mayTurn } from "#domain/fulfilment/status.ts";
import type { PackedThing } from "#domain/fulfilment/told.ts";
import type { Fulfilment } from "#domain/order/order.ts";
import { Badge, type Tone } from "#web/ui/badge.tsx";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { CallOffDialog } from "./call-off-dialog.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { ParcelThings } from "./parcel-things.tsx";
import { TrackingDialog } from "./tracking-dialog.tsx";
import { dateAndTime } from "./zone.ts";

type Props = {
  parcel: Fulfilment;
  name: string;
  things: PackedThing[];
  /** It is picked up instead of sent. */
  fetched: boolean;
  mayAct: boolean;
  revocable: boolean;
  at: string;
  timeZone: string;
};

const WORDS = {
  sent: { name: "On its way", pickup: "Ready", tone: "info" },
  delivered: { name: "Delivered", pickup: "Handed over", tone: "good" },
  called_off: { name: "Called off", pickup: "Called off", tone: "plain" },
} as const satisfies Record<Fulfilment["status"], { name: string; pickup: string; tone: Tone }>;

/** One parcel: what is in it, how to follow it, and what can be done with it. */
export function OrderParcel(props: Props) {
  const { parcel, name, things, fetched, mayAct, revocable, at, timeZone } = props;
  const [dialog, setDialog] = useState<"tracking" | "delivered" | "off" | null>(null);
  const close = () => setDialog(null);
  const { tone, ...words } = WORDS[parcel.status];
  const address = `${at}/parcels/${parcel.id}`;
  const there = fetched ? "handed over" : "delivered";
  return (
    <section aria-label={name} className="grid gap-2.5 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-medium">{name}</h3>
        <Badge tone={tone}>{fetched ? words.pickup : words.name}</Badge>
      </div>
      <ParcelThings things={things} />
      <Follow parcel={parcel} />
      <p className="text-[13px] text-muted-foreground">
        {fetched ? "Ready" : "Sent"} {dateAndTime(parcel.createdAt, timeZone)}
        {parcel.deliveredAt && ` · ${there} ${dateAndTime(parcel.deliveredAt, timeZone)}`}
        {parcel.calledOffAt && ` · called off ${dateAndTime(parcel.calledOffAt, timeZone)}`}
      </p>
      <div className="-mx-2 flex flex-wrap gap-1 empty:hidden print:hidden">
        {mayAct && mayTurn(parcel, "delivered") && (
          <Button look="outline" className="mx-2" onClick={() => setDialog("delivered")}>
            <PackageCheck aria-hidden />
            {fetched ? "Handed over" : "Delivered"}
          </Button>
        )}
        {mayAct && parcel.status !== "called_off" && !fetched && (
          <Button look="quiet" onClick={() => setDialog("tracking")}>
            <PencilLine aria-hidden />
            Correct tracking
          </Button>
        )}
        {parcel.status !== "called_off" && (
          <a
            href={`${at}/slip?parcel=${parcel.id}`}
            target="_blank"
            className={buttonLook({ look: "quiet" })}
          >
            <FileText aria-hidden />
            Packing slip
            <span className="sr-only"> of {name}, opens in a new tab</span>
          </a>
        )}
        {revocable && (
          <Button look="dangerQuiet" onClick={() => setDialog("off")}>
            <Undo2 aria-hidden />
            Call off
          </Button>
        )}
      </div>
      <TrackingDialog
        parcel={parcel}
        action={`${address}/tracking`}
        open={dialog === "tracking"}
        onClose={close}
      />
      <CallOffDialog action={`${address}/cancellation`} open={dialog === "off"} onClose={close} />
      <ConfirmDialog
        action={`${address}/delivery`}
        intent="delivered"
        title={fetched ? "Was it handed over?" : "Has it arrived?"}
        description={`${name} is then marked as ${there}, and the buyer gets an e-mail. This can’t be undone.`}
        label={fetched ? "Yes, it was handed over" : "Yes, it has arrived"}
        open={dialog === "delivered"}
        onClose={close}
      />
    </section>
  );
}

/** Who brings it and how it is followed. */
function Follow({ parcel: { carrier, trackingNumber, trackingUrl } }: { parcel: Fulfilment }) {
  if (!carrier && !trackingNumber && !trackingUrl) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span className="break-all">{[carrier, trackingNumber].filter(Boolean).join(" · ")}</span>
      {trackingUrl && (
        <a
          href={trackingUrl}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center gap-1.5 text-primary underline underline-offset-4"
        >
          Follow the parcel
          <ExternalLink aria-hidden className="size-4" />
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      )}
    </p>
  );
}
