import { type Editor, useEditorState } from "@tiptap/react";
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Undo2,
} from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Button } from "#web/ui/button.tsx";
import { cn } from "#web/ui/class-names.ts";
import { Dialog, DialogActions } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { textOf } from "../answers.ts";

type Tool = { name: string; icon: LucideIcon; on?: boolean; off?: boolean; run: () => void };

/** One stop for the Tab key; arrows move along it, as the toolbar pattern of WAI-ARIA has it. */
export function RichTextBar({ editor }: { editor: Editor }) {
  const [linking, setLinking] = useState(false);
  const [stop, setStop] = useState(0);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      h2: now.isActive("heading", { level: 2 }),
      h3: now.isActive("heading", { level: 3 }),
      list: now.isActive("bulletList"),
      numbers: now.isActive("orderedList"),
      quote: now.isActive("blockquote"),
      link: now.isActive("link"),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const act = () => editor.chain().focus();
  const tools: Tool[] = [
    { name: "Bold", icon: Bold, on: on.bold, run: () => act().toggleBold().run() },
    { name: "Italic", icon: Italic, on: on.italic, run: () => act().toggleItalic().run() },
    { name: "Heading", icon: Heading2, on: on.h2, run: () => act().toggleHeading({ level: 2 }).run() },
    {
      name: "Smaller heading",
      icon: Heading3,
      on: on.h3,
      run: () => act().toggleHeading({ level: 3 }).run(),
    },
    { name: "List", icon: List, on: on.list, run: () => act().toggleBulletList().run() },
    { name: "Numbered list", icon: ListOrdered, on: on.numbers, run: () => act().toggleOrderedList().run() },
    { name: "Quote", icon: Quote, on: on.quote, run: () => act().toggleBlockquote().run() },
    { name: "Link", icon: Link2, on: on.link, run: () => setLinking(true) },
    { name: "Undo", icon: Undo2, off: !on.undo, run: () => act().undo().run() },
    { name: "Redo", icon: Redo2, off: !on.redo, run: () => act().redo().run() },
  ];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (stop + step + tools.length) % tools.length;
    setStop(next);
    (event.currentTarget.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <>
      <div
        role="toolbar"
        tabIndex={-1}
        aria-label="Format the description"
        className="flex overflow-x-auto border-b border-border bg-muted/50 p-0.5 [scrollbar-width:none]"
        onKeyDown={onKeyDown}
      >
        {tools.map(({ name, icon: Icon, on: active, off, run }, at) => (
          <button
            key={name}
            type="button"
            aria-label={name}
            title={name}
            aria-pressed={active}
            aria-disabled={off || undefined}
            tabIndex={at === stop ? 0 : -1}
            className={cn(
              "grid size-11 shrink-0 cursor-pointer place-items-center rounded-md -outline-offset-2 hover:bg-foreground/8 sm:size-10",
              active && "bg-foreground/10 text-primary",
              off && "opacity-40",
            )}
            onFocus={() => setStop(at)}
            onClick={() => !off && run()}
          >
            <Icon aria-hidden className="size-[18px]" strokeWidth={1.75} />
          </button>
        ))}
      </div>
      <LinkDialog editor={editor} open={linking} onOpenChange={setLinking} />
    </>
  );
}

function LinkDialog({
  editor,
  open,
  onOpenChange,
}: {
  editor: Editor;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const [problem, setProblem] = useState<string>();
  const current: unknown = editor.getAttributes("link")["href"];
  const apply = (href: string) => {
    const address = /^[\w.-]+\.[a-z]{2,}/i.test(href) ? `https://${href}` : href;
    if (!/^(https?:\/\/|mailto:|tel:)./i.test(address))
      return setProblem("Begin with https://, mailto: or tel:.");
    editor.chain().focus().extendMarkRange("link").setLink({ href: address }).run();
    setProblem(undefined);
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Link"
      description="Where should the marked words lead?"
    >
      {/* The form is a child of the product's form in React's tree, so its events must not reach that one. */}
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          apply(textOf(new FormData(event.currentTarget), "href").trim());
        }}
      >
        <Field label="Address" error={problem}>
          {(control) => (
            <Input
              {...control}
              name="href"
              inputMode="url"
              defaultValue={typeof current === "string" ? current : "https://"}
            />
          )}
        </Field>
        <DialogActions>
          <Button
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetLink().run();
              onOpenChange(false);
            }}
          >
            No link
          </Button>
          <Button type="submit" look="primary">
            Set the link
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
