import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = { action: string; kind: "approve" | "decline"; returnId: string; onClose: () => void };

const WORDS = {
  approve: {
    title: "Approve the return",
    description: "The buyer gets an e-mail and can send it back.",
    label: "How to send it back",
    placeholder: "e.g. Send it to 5 Marina, Lagos, and keep the receipt.",
    yes: "Approve",
  },
  decline: {
    title: "Decline the return",
    description: "The buyer gets an e-mail with your reason.",
    label: "Why not",
    placeholder: "e.g. It was worn already.",
    yes: "Decline",
  },
} as const;

/** Says yes or no to a return, with what the buyer reads about it. */
export function AnswerDialog({ action, kind, returnId, onClose }: Props) {
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
        <input type="hidden" name="returnId" value={returnId} />
        <Field label={words.label} optional={kind === "approve"} error={problems["answer"]}>
          {(control) => <Textarea {...control} name="answer" rows={4} placeholder={words.placeholder} />}
        </Field>
        <DialogActions>
          <DialogClose asChild>
            <Button>Not yet</Button>
          </DialogClose>
          <Button type="submit" look={kind === "approve" ? "primary" : "danger"} pending={sending}>
            {words.yes}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
