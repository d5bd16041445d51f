import type { SavedReply } from "#domain/saved-reply/list.ts";
import { TITLE_MOST } from "#domain/saved-reply/limits.ts";
import { TEXT_MOST } from "#domain/thread/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Textarea } from "#web/ui/input.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { useFrame } from "./frame-data.ts";
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
  const { base } = useFrame();
  return (
    <ConfirmDialog
      action={`${base}/settings/replies`}
      intent="delete"
      title={`Delete “${reply.title}”?`}
      description="What was sent with it stays where it is."
      label="Delete this reply"
      keep="Keep it"
      look="danger"
      open
      onClose={onClose}
    >
      <input type="hidden" name="id" value={reply.id} />
    </ConfirmDialog>
  );
}
