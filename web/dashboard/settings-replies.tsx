import { MessageSquareText, Plus } from "lucide-react";
import { useState } from "react";
import { listSavedReplies, type SavedReply } from "#domain/saved-reply/list.ts";
import { removeReply } from "#domain/saved-reply/remove.ts";
import { saveReply } from "#domain/saved-reply/save.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-replies";
import { useFrame } from "./frame-data.ts";
import { orderStep } from "./order-answer.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { RemoveReplyDialog, ReplyDialog } from "./reply-dialog.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";

export const loader = page(async ({ context }: Route.LoaderArgs) => ({
  replies: await listSavedReplies(context.get(shopContext)),
}));

/** `intent` delete takes the reply `id` away; else `title` and `text` are saved, as a new one where there is no `id`. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const { intent, id = "", title = "", text = "" } = typed;
  if (intent === "delete") return orderStep(removeReply(shop, id), "Reply deleted.", typed);
  return orderStep(saveReply(shop, id || null, { title, text }), id ? "Reply saved." : "Reply added.", typed);
});

export const meta: Route.MetaFunction = () => [{ title: "Saved replies" }];

type Open = { kind: "save" | "remove"; reply: SavedReply | null };

export default function SavedReplies({ loaderData: { replies } }: Route.ComponentProps) {
  const { can } = useFrame();
  const mayWrite = can("inbox.write");
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const add = mayWrite && (
    <Button look="primary" onClick={() => setOpen({ kind: "save", reply: null })}>
      <Plus aria-hidden />
      Add a reply
    </Button>
  );
  return (
    <>
      <PageHeader title="Settings" action={replies.length > 0 && add} />
      <SettingsTabs />
      <div className="mx-auto grid max-w-3xl gap-4 lg:mx-0 lg:gap-5">
        <ReadOnlyNotice permission="inbox.write" />
        <Card
          flush
          title="Saved replies"
          hint="Answers you give often. {name} becomes the buyer’s first name, {order} the number of their order."
        >
          {replies.length === 0 ? (
            <div className="border-t border-border">
              <EmptyState icon={MessageSquareText} title="Say it once, send it often" action={add}>
                How you wash what you sell, when you send, where to find you: write it here, and it is one
                press away in every conversation.
              </EmptyState>
            </div>
          ) : (
            <ul aria-label="Saved replies" className="divide-y divide-border border-t border-border">
              {replies.map((reply) => (
                <li key={reply.id} className="grid gap-1 px-4 py-3.5 text-sm sm:px-5">
                  <p className="font-semibold wrap-anywhere">{reply.title}</p>
                  <p className="line-clamp-3 wrap-anywhere whitespace-pre-line text-muted-foreground">
                    {reply.text}
                  </p>
                  {mayWrite && (
                    <div className="-ms-3 flex gap-1">
                      <Button look="quiet" size="small" onClick={() => setOpen({ kind: "save", reply })}>
                        Edit<span className="sr-only"> {reply.title}</span>
                      </Button>
                      <Button
                        look="dangerQuiet"
                        size="small"
                        onClick={() => setOpen({ kind: "remove", reply })}
                      >
                        Delete<span className="sr-only"> {reply.title}</span>
                      </Button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
      {open?.kind === "save" && <ReplyDialog reply={open.reply} onClose={close} />}
      {open?.kind === "remove" && open.reply && <RemoveReplyDialog reply={open.reply} onClose={close} />}
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
