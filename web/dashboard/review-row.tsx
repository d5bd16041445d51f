import { Star } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import type { SellerReview } from "#domain/review/review.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { cn } from "#web/ui/class-names.ts";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { useFrame } from "./frame-data.ts";
import { useOrderStep } from "./use-order-step.ts";
import { dateAndTime } from "./zone.ts";

/** One review with what can be done about it. */
export function ReviewRow({ review }: { review: SellerReview }) {
  const { base, store, can } = useFrame();
  const [doing, setDoing] = useState<"answer" | "hide" | null>(null);
  const { Form, sending } = useOrderStep(() => undefined);
  return (
    <li className="grid gap-2 px-4 py-4 text-sm sm:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StarRow stars={review.stars} />
        <Link to={`${base}/products/${review.product.id}`} className="font-medium hover:underline">
          {review.product.title}
        </Link>
        {review.hidden && <Badge tone="warn">Hidden</Badge>}
      </div>
      <p className="text-[13px] text-muted-foreground">
        {review.name || "A buyer"} · {dateAndTime(review.createdAt, store.timeZone)} ·{" "}
        <Link to={`${base}/orders/${review.orderNumber}`} className="hover:underline">
          order #{review.orderNumber}
        </Link>
      </p>
      {review.title && <p className="font-semibold wrap-anywhere">{review.title}</p>}
      {review.body && <p className="max-w-3xl wrap-anywhere whitespace-pre-line">{review.body}</p>}
      {review.answer && (
        <p className="max-w-3xl border-s-2 border-primary ps-3 wrap-anywhere whitespace-pre-line">
          <span className="block text-[13px] font-medium">Your answer</span>
          {review.answer}
        </p>
      )}
      {review.hidden && <p className="text-muted-foreground">Hidden because: {review.hiddenReason}</p>}
      {can("reviews.write") && (
        <div className="-ms-3 flex flex-wrap gap-1">
          <Button look="quiet" size="small" onClick={() => setDoing("answer")}>
            {review.answer ? "Change your answer" : "Answer"}
          </Button>
          {review.hidden ? (
            <Form method="post">
              <input type="hidden" name="id" value={review.id} />
              <Button type="submit" name="intent" value="show" look="quiet" size="small" pending={sending}>
                Show again
              </Button>
            </Form>
          ) : (
            <Button look="quiet" size="small" onClick={() => setDoing("hide")}>
              Hide
            </Button>
          )}
        </div>
      )}
      <Words review={review} doing={doing} onClose={() => setDoing(null)} />
    </li>
  );
}

type WordsProps = { review: SellerReview; doing: "answer" | "hide" | null; onClose: () => void };

function Words({ review, doing, onClose }: WordsProps) {
  const { Form, sending, problems } = useOrderStep(onClose);
  const hiding = doing === "hide";
  return (
    <Dialog
      open={doing !== null}
      onOpenChange={(next) => !next && onClose()}
      title={hiding ? "Hide this review?" : "Answer this review"}
      description={
        hiding
          ? "For abuse, not for bad news: shoppers see it no more and its stars stop counting. Its buyer sees that it is hidden, and why."
          : "Everybody who reads the review reads it, in your shop's name."
      }
    >
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="id" value={review.id} />
        <input type="hidden" name="intent" value={hiding ? "hide" : "answer"} />
        {hiding ? (
          <Field label="Reason" error={problems["reason"]}>
            {(control) => <Textarea {...control} name="reason" rows={2} maxLength={300} required />}
          </Field>
        ) : (
          <Field label="Your answer" error={problems["answer"]} hint="Leave it empty to take an answer back.">
            {(control) => (
              <Textarea {...control} name="answer" rows={5} maxLength={1_000} defaultValue={review.answer} />
            )}
          </Field>
        )}
        <DialogActions>
          <DialogClose asChild>
            <Button>{hiding ? "Keep it" : "Not now"}</Button>
          </DialogClose>
          <Button type="submit" look={hiding ? "danger" : "primary"} pending={sending}>
            {hiding ? "Hide the review" : "Save the answer"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function StarRow({ stars }: { stars: number }) {
  return (
    <span className="flex">
      <span className="sr-only">{stars} of 5 stars</span>
      {[1, 2, 3, 4, 5].map((each) => (
        <Star
          key={each}
          aria-hidden
          className={cn("size-4", each <= stars ? "fill-current text-primary" : "text-muted-foreground/50")}
        />
      ))}
    </span>
  );
}
