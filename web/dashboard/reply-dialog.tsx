import type { SavedReply } from "#domain/saved-reply/list.ts";
import { TITLE_MOST } from "#domain/saved-reply/limits.ts";
import { TEXT_MOST } from "#domain/thread/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Textarea } from "#web/ui/input.tsx";
import { useOrderStep } from "./use-order-step.ts";

/** Adds a saved reply, or changes one. */
export function ReplyDialog({ reply, onClose }: { reply: SavedReply | null; onClose: () => void }) {
  const { Form, sending, problems } = useOrderStep(onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={reply ? `Edit “${reply.title}”` : "Add a reply"}
    >
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="id" value={reply?.id ?? ""} />
        <Field label="Name" hint="Only you see it." error={problems["title"]}>
          {(control) => (
            <Input
              {...control}
              name="title"
              defaultValue={reply?.title}
              maxLength={TITLE_MOST}
              autoComplete="off"
            />
          )}
        </Field>
        <Field
          label="What it says"
          hint="{name} and {order} are filled in for each buyer."
          error={problems["text"]}
        >
          {(control) => (
            <Textarea {...control} name="text" rows={6} defaultValue={reply?.text} maxLength={TEXT_MOST} />
          )}
        </Field>
        <DialogActions>
          <DialogClose asChild>
            <Button>Leave it</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            Save
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** Asks before a reply goes for good. */
export function RemoveReplyDialog({ reply, onClose }: { reply: SavedReply; onClose: () => void }) {
  const { Form, sending } = useOrderStep(onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Delete “${reply.title}”?`}
      description="What was sent with it stays where it is."
    >
      <Form method="post">
        <input type="hidden" name="intent" value="delete" />
        <input type="hidden" name="id" value={reply.id} />
        <DialogActions>
          <DialogClose asChild>
            <Button>Keep it</Button>
          </DialogClose>
          <Button type="submit" look="danger" pending={sending}>
            Delete this reply
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
