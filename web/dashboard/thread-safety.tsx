import { Flag, ShieldBan, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { inWords } from "#domain/thread/card-words.ts";
import type { Message } from "#domain/thread/thread.ts";
import { filled } from "#domain/words/say.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Select, Textarea } from "#web/ui/input.tsx";
import { useFrame } from "./frame-data.ts";
import { useOrderStep } from "./use-order-step.ts";

type Props = { blocked: boolean; messages: Message[] };

/** Taking no more messages of somebody, and telling the platform about them. */
export function ThreadSafety({ blocked, messages }: Props) {
  const { can } = useFrame();
  const { Form, sending } = useOrderStep();
  const [isReporting, setReporting] = useState(false);
  if (!can("inbox.write")) return null;
  return (
    <Card className="[&>div]:flex [&>div]:flex-wrap [&>div]:gap-2 max-lg:[&>div]:p-3">
      {blocked && (
        <p className="basis-full text-sm">
          You take no messages of theirs. They are not told why. In a dispute they can write all the same.
        </p>
      )}
      <Form method="post">
        <Button
          type="submit"
          look="quiet"
          size="small"
          name="intent"
          value={blocked ? "unblock" : "block"}
          pending={sending}
        >
          {blocked ? <ShieldCheck aria-hidden /> : <ShieldBan aria-hidden />}
          {blocked ? "Take messages again" : "Block messages"}
        </Button>
      </Form>
      <Button look="quiet" size="small" onClick={() => setReporting(true)}>
        <Flag aria-hidden />
        Report
      </Button>
      {isReporting && <ReportDialog messages={messages} onClose={() => setReporting(false)} />}
    </Card>
  );
}

/** As much of a message as one line shows. */
const LINE = 60;

function ReportDialog({ messages, onClose }: { messages: Message[]; onClose: () => void }) {
  const { Form, sending, problems } = useOrderStep(onClose);
  const theirs = messages
    .filter(({ by }) => by === "buyer")
    .slice(-20)
    .toReversed();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Report to the platform"
      description="The platform reads your reason and the message you choose. The buyer is not told."
    >
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="intent" value="report" />
        <Field label="What do you report?" error={problems["seq"]}>
          {(control) => (
            <Select {...control} name="seq" defaultValue="">
              <option value="">The person as a whole</option>
              {theirs.map(({ seq, body }) => (
                <option key={seq} value={seq}>
                  {inWords(filled, body).slice(0, LINE).toWellFormed()}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="What is wrong?" error={problems["reason"]}>
          {(control) => <Textarea {...control} name="reason" rows={4} maxLength={1000} />}
        </Field>
        <DialogActions>
          <DialogClose asChild>
            <Button>Not yet</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            Send the report
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
