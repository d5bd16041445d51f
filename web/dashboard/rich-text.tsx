import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import type { FieldControl } from "#web/ui/field.tsx";
import { cn } from "#web/ui/class-names.ts";
import { RichTextBar } from "./rich-text-bar.tsx";

type Props = {
  /** What it is called. */
  name: string;
  control: FieldControl;
  idea: string;
  value: string;
  /** Whether it is only to be read. */
  locked: boolean;
  onChange: (html: string) => void;
};

/** Text with headings, lists, bold, italic and links. Calls `onChange` only when a person changed something. */
export default function RichText({ name, control, idea, value, locked, onChange }: Props) {
  const { id, ...described } = control;
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3, 4] },
        code: false,
        codeBlock: false,
        link: { openOnClick: false, autolink: true },
      }),
    ],
    content: value,
    editable: !locked,
    immediatelyRender: true,
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? "" : changed.getHTML()),
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": name,
        ...(locked && { "aria-readonly": "true", tabindex: "0" }),
        ...Object.fromEntries(Object.entries(described).map(([name, said]) => [name, String(said)])),
        class: "rich-text min-h-40 px-4 py-3 outline-none",
      },
    },
  });
  const isEmpty = useEditorState({ editor, selector: (state) => state.editor.isEmpty });
  return (
    <div
      className={cn(
        "overflow-hidden rounded-lg border border-input bg-card shadow-xs focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-ring",
        locked && "bg-muted text-muted-foreground",
        described["aria-invalid"] && "border-destructive",
      )}
    >
      {!locked && <RichTextBar editor={editor} />}
      {/* A label can't name an editable block; pressing it brings the cursor here all the same. */}
      <button type="button" id={id} tabIndex={-1} className="sr-only" onFocus={() => editor.commands.focus()}>
        {name}
      </button>
      <div className="relative">
        {isEmpty && (
          <p
            aria-hidden
            className="pointer-events-none absolute inset-x-4 top-3 text-sm text-muted-foreground/70"
          >
            {idea}
          </p>
        )}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
