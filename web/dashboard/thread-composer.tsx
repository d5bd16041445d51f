import { Package, SendHorizontal } from "lucide-react";
import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from "react";
import { Form, Link, useNavigation } from "react-router";
import type { About } from "#domain/saved-reply/fill.ts";
import type { SavedReply } from "#domain/saved-reply/list.ts";
import { TEXT_MOST } from "#domain/thread/text.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import type { FormAnswer } from "../site/form-answer.ts";
import { useFrame } from "./frame-data.ts";
import { ReplyPicker } from "./reply-picker.tsx";
import { useDraft } from "./thread-draft.ts";
import { PicturePick, PicturesChosen } from "./thread-pictures.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";

type Props = {
  threadId: string;
  about: About;
  replies: SavedReply[];
  /** The name of what is said next, made by the server: the same for two presses. */
  clientId: string;
  /** Another each time that the page has taken what was said. */
  pressId: string;
  /** Why what was sent was not taken, and what it was. */
  refused: FormAnswer | null;
  /** Says it over the live connection; null until there was one, when it goes as a form. */
  onWrite: ((text: string) => void) | null;
  onTyping: () => void;
};

/** Where an answer is written. What could not be said stays. */
export function ThreadComposer({
  threadId,
  about,
  replies,
  clientId,
  pressId,
  refused,
  onWrite,
  onTyping,
}: Props) {
  const { base } = useFrame();
  const { problems = {}, typed = {} } = refused ?? {};
  const problem = problems["text"] ?? problems["picture"] ?? problems[""];
  const [text, setText] = useState(typed["text"] ?? "");
  useDraft(threadId, text, (kept) => setText((now) => now || kept));
  const [emptyTold, setEmptyTold] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [pictures, setPictures] = useState(0);
  const sending = useNavigation().formMethod === "POST";
  const posted = useRef<string>(undefined);
  // What was refused stays, whatever is loaded after that.
  useEffect(() => {
    if (refused) posted.current = undefined;
  }, [refused]);
  // A form that was taken is answered with another name for what is said next.
  useEffect(() => {
    if (posted.current !== undefined && posted.current !== pressId) {
      posted.current = undefined;
      setText("");
      leavePictures(form.current);
      setPictures(0);
    }
  }, [pressId]);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    const isEmpty = text.trim() === "" && pictures === 0;
    setEmptyTold(isEmpty);
    if (isEmpty) {
      event.preventDefault();
      field.current?.focus();
    } else if (onWrite && pictures === 0) {
      event.preventDefault();
      onWrite(text);
      setText("");
      field.current?.focus();
    } else posted.current = pressId;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    // Under a thumb Enter makes a line, as everywhere on a phone.
    if (!event.ctrlKey && !event.metaKey && !matchMedia("(pointer: fine)").matches) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <Form
      ref={form}
      method="post"
      encType="multipart/form-data"
      replace
      preventScrollReset
      noValidate
      onSubmit={submit}
      className="flex flex-wrap items-end gap-1 border-t border-border p-3 upright:shrink-0 upright:py-2 sm:gap-2 sm:px-5"
    >
      <UnsavedGuard dirty={text.trim() !== "" || pictures > 0} onLeave={() => setText("")} />
      <input type="hidden" name="clientId" value={clientId} />
      <Field
        label="Your answer"
        hideLabel
        className="basis-full"
        error={emptyTold && !text.trim() && pictures === 0 ? "Write your message first." : problem}
      >
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            name="text"
            rows={1}
            placeholder="Write an answer"
            maxLength={TEXT_MOST}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              if (event.currentTarget.value.trim()) onTyping();
            }}
            onKeyDown={onKeyDown}
            className="field-sizing-content max-h-[min(8rem,var(--seen,100dvh)*0.2)] min-h-11 md:max-h-48 md:min-h-16"
          />
        )}
      </Field>
      <PicturesChosen
        count={pictures}
        onLeave={() => {
          leavePictures(form.current);
          setPictures(0);
        }}
      />
      <ReplyPicker
        replies={replies}
        about={about}
        onPick={(reply) =>
          setText((before) => (before.trim() ? `${before.trimEnd()}\n${reply}` : reply).slice(0, TEXT_MOST))
        }
        onFocus={() => field.current?.focus()}
      />
      <PicturePick onChange={setPictures} />
      <Link
        to={`${base}/inbox/${threadId}/products`}
        className={buttonLook({ look: "quiet", className: "max-sm:w-11 max-sm:px-0" })}
      >
        <Package aria-hidden />
        <span className="max-sm:sr-only">Product or offer</span>
      </Link>
      <Button type="submit" look="primary" pending={sending} className="ms-auto">
        <SendHorizontal aria-hidden className="rtl:-scale-x-100" />
        Send
      </Button>
    </Form>
  );
}

/** What was chosen is the field's own. */
function leavePictures(form: HTMLFormElement | null): void {
  const picked = form?.querySelector<HTMLInputElement>("[type=file]");
  if (picked) picked.value = "";
}
