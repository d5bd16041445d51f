import { WORDS_MOST } from "#domain/dispute/words.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = { action: string; kind: "answer" | "offer"; disputeId: string; onClose: () => void };

const WORDS = {
  answer: {
    title: "Answer the dispute",
    description: "The buyer gets it by e-mail and in the conversation.",
    label: "Your answer",
    placeholder: "e.g. It was handed over on Tuesday. Did somebody take it for you?",
    yes: "Send the answer",
  },
  offer: {
    title: "Offer to settle it",
    description: "It is over when the buyer agrees. No money moves by itself: you do what you offer.",
    label: "Your offer",
    placeholder: "e.g. I send you another one today, or give half of the price back.",
    yes: "Send the offer",
  },
} as const;

/** What the store says in a dispute, in its own words. */
export function DisputeDialog({ action, kind, disputeId, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  const words = WORDS[kind];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={words.description}
    >
      <Form method="post" action={action} noValidate className="grid gap-4">
        <input type="hidden" name="intent" value={kind} />
        <input type="hidden" name="disputeId" value={disputeId} />
        <Field label={words.label} error={problems["words"]}>
          {(control) => (
            <Textarea
              {...control}
              name="words"
              rows={6}
              maxLength={WORDS_MOST}
              placeholder={words.placeholder}
            />
          )}
        </Field>
        <DialogActions>
          <DialogClose asChild>
            <Button>Not yet</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            {words.yes}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
