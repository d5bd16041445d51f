import { SendHorizontal } from "lucide-react";
import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from "react";
import { Form, useNavigation } from "react-router";
import type { About } from "#domain/saved-reply/fill.ts";
import type { SavedReply } from "#domain/saved-reply/list.ts";
import { TEXT_MOST } from "#domain/thread/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { ReplyPicker } from "./reply-picker.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";

type Props = {
  about: About;
  replies: SavedReply[];
  /** The name of what is said next, made by the server: the same for two presses. */
  clientId: string;
  /** Another each time that the page has taken what was said. */
  pressId: string;
  problem: string | undefined;
  typed: string;
  /** Says it over the live connection; null until there was one, when it goes as a form. */
  onWrite: ((text: string) => void) | null;
  onTyping: () => void;
};

/** Where an answer is written. What could not be said stays. */
export function ThreadComposer({
  about,
  replies,
  clientId,
  pressId,
  problem,
  typed,
  onWrite,
  onTyping,
}: Props) {
  const [text, setText] = useState(typed);
  const [emptyTold, setEmptyTold] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const sending = useNavigation().formMethod === "POST";
  const posted = useRef<string>(undefined);
  // A form that was taken is answered with another name for what is said next.
  useEffect(() => {
    if (posted.current !== undefined && posted.current !== pressId) {
      posted.current = undefined;
      setText("");
    }
  }, [pressId]);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    setEmptyTold(text.trim() === "");
    if (text.trim() === "") {
      event.preventDefault();
      field.current?.focus();
    } else if (onWrite) {
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
      replace
      preventScrollReset
      noValidate
      onSubmit={submit}
      className="flex items-end gap-2 border-t border-border p-3 sm:flex-wrap sm:justify-between sm:px-5"
    >
      <UnsavedGuard dirty={text.trim() !== ""} />
      <input type="hidden" name="clientId" value={clientId} />
      <Field
        label="Your answer"
        hideLabel
        className="grow sm:basis-full"
        error={emptyTold && !text.trim() ? "Write your message first." : problem}
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
            className="field-sizing-content max-h-32 min-h-11 sm:max-h-48 sm:min-h-16"
          />
        )}
      </Field>
      <ReplyPicker
        replies={replies}
        about={about}
        onPick={(reply) =>
          setText((before) => (before.trim() ? `${before.trimEnd()}\n${reply}` : reply).slice(0, TEXT_MOST))
        }
        onFocus={() => field.current?.focus()}
      />
      <Button type="submit" look="primary" pending={sending} className="max-sm:w-11 max-sm:px-0">
        <SendHorizontal aria-hidden className="rtl:-scale-x-100" />
        <span className="max-sm:sr-only">Send</span>
      </Button>
    </Form>
  );
}
