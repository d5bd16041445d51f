import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";

const RichText = lazy(() => import("./rich-text.tsx"));

/** What the editor would silently drop; such a text is edited as HTML, so that nothing is lost. */
const BEYOND_EDITOR = /<(table|dl|img|figure|details|sup|sub)\b/i;

type Props = {
  value: string;
  /** What to write about, shown while it is empty. */
  idea: string;
  locked: boolean;
  onChange: (html: string) => void;
  error?: string | undefined;
  /** What the text is, when it describes no goods. */
  label?: string;
};

/** A rich text; a plain box of HTML before scripts are there, without them, and when asked for. */
export function DescriptionField({ value, idea, locked, onChange, error, label = "Description" }: Props) {
  const hydrated = useSyncExternalStore(never, yes, no);
  const beyond = BEYOND_EDITOR.test(value);
  const [asHtml, setAsHtml] = useState(beyond);
  const rich = hydrated && !asHtml;
  return (
    <Field
      label={
        <>
          {label}
          {hydrated && (
            <button
              type="button"
              className="-my-3 ms-auto min-h-11 cursor-pointer rounded px-1 text-[13px] font-normal text-muted-foreground underline-offset-4 hover:underline disabled:hidden"
              disabled={asHtml && beyond}
              onClick={() => setAsHtml(!asHtml)}
            >
              {asHtml ? "Edit as text" : "Edit as HTML"}
            </button>
          )}
        </>
      }
      error={error}
      hint={beyond && asHtml ? "This text has a table or another part that is kept only as HTML." : undefined}
    >
      {(control) => (
        <>
          {rich && <input type="hidden" name="descriptionHtml" value={value} />}
          {rich ? (
            <Suspense fallback={<Skeleton className="h-52" />}>
              <RichText
                name={label}
                control={control}
                idea={idea}
                value={value}
                locked={locked}
                onChange={onChange}
              />
            </Suspense>
          ) : (
            <Textarea
              {...control}
              name="descriptionHtml"
              rows={8}
              value={value}
              className={asHtml ? "font-mono text-[13px]" : undefined}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </>
      )}
    </Field>
  );
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;
