import { ChevronDown } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Form, useNavigation } from "react-router";
import type { ListedKey } from "#domain/api-key/list.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { useFrame } from "./frame-data.ts";
import { scopesLine, shownPrefix } from "./key-words.ts";
import { dateAndTime, dateOnly } from "./zone.ts";

/** Keys that count, each with what it may do, when it was used last, and the way to end it. */
export function LiveKeys({ keys }: { keys: ListedKey[] }) {
  const [ending, setEnding] = useState<ListedKey | null>(null);
  return (
    <>
      <ul aria-label="Keys in use" className="divide-y divide-border border-t border-border">
        {keys.map((key) => (
          <KeyRow key={key.id} apiKey={key}>
            <Button
              look="dangerQuiet"
              size="small"
              className="-my-1 -me-3"
              aria-label={`Revoke ${key.name}`}
              onClick={() => setEnding(key)}
            >
              Revoke
            </Button>
          </KeyRow>
        ))}
      </ul>
      <RevokeDialog apiKey={ending} onClose={() => setEnding(null)} />
    </>
  );
}

/** Keys that count no more: folded away, kept for who asks what became of one. */
export function KeysThatAreOver({ keys }: { keys: ListedKey[] }) {
  return (
    <details className="group border-t border-border">
      <summary className="flex min-h-11 cursor-pointer items-center px-4 text-sm font-medium text-muted-foreground hover:text-foreground sm:px-5">
        Revoked and expired ({keys.length})
        <ChevronDown aria-hidden className="ms-1.5 size-4 group-open:rotate-180" />
      </summary>
      <ul aria-label="Keys that are over" className="divide-y divide-border border-t border-border">
        {keys.map((key) => (
          <KeyRow key={key.id} apiKey={key}>
            <Badge>{key.state === "revoked" ? "Revoked" : "Expired"}</Badge>
          </KeyRow>
        ))}
      </ul>
    </details>
  );
}

function KeyRow({ apiKey, children }: { apiKey: ListedKey; children: ReactNode }) {
  const { store } = useFrame();
  const day = (at: Date) => dateOnly(at, store.timeZone);
  const { lastUsedAt, expiresAt, revokedAt, createdByName, createdAt } = apiKey;
  const facts = [
    lastUsedAt ? `Last used ${dateAndTime(lastUsedAt, store.timeZone)}` : "Never used",
    revokedAt
      ? `Revoked ${day(revokedAt)}`
      : expiresAt
        ? `${apiKey.state === "expired" ? "Ended" : "Ends"} ${day(expiresAt)}`
        : "No end",
    `Made by ${createdByName}, ${day(createdAt)}`,
  ];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1.5 px-4 py-3.5 text-sm sm:px-5">
      <div className="flex items-start justify-between gap-3">
        <div className="grid min-w-0 gap-0.5">
          <p className="font-semibold wrap-anywhere">{apiKey.name}</p>
          <p className="font-mono text-[13px] text-muted-foreground">{shownPrefix(apiKey.prefix)}</p>
        </div>
        {children}
      </div>
      <p>{scopesLine(apiKey.scopes)}</p>
      <p className="text-[13px] leading-snug wrap-anywhere text-muted-foreground">{facts.join(" · ")}</p>
    </li>
  );
}

function RevokeDialog({ apiKey, onClose }: { apiKey: ListedKey | null; onClose: () => void }) {
  const sending = useNavigation().formData?.get("intent") === "revoke";
  return (
    <Dialog
      open={apiKey !== null}
      onOpenChange={(open) => !open && onClose()}
      title={`Revoke “${apiKey?.name ?? ""}”?`}
      description="Whatever uses this key stops working at once. It can't be undone; a new key can be made."
    >
      <Form method="post" replace onSubmit={onClose}>
        <input type="hidden" name="intent" value="revoke" />
        <input type="hidden" name="id" value={apiKey?.id ?? ""} />
        <DialogActions>
          <DialogClose asChild>
            <Button>Keep it</Button>
          </DialogClose>
          <Button type="submit" look="danger" pending={sending}>
            Revoke key
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
