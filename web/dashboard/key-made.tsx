import { useEffect, useRef } from "react";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** The one time that a key is shown. It takes the cursor, so that nobody misses it: mount it anew for each. */
export function KeyMade({ name, text }: { name: string; text: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Notice tone="warn" title={`Copy the key for “${name}” now`}>
      <p className="mb-3">
        It is shown this once: we keep only a fingerprint of it. Whoever has it can do what you chose, so put
        it where you keep passwords, never in a web page or an app.
      </p>
      <Field label="Your new key">
        {(control) => (
          <span className="flex flex-wrap gap-2">
            <Input
              {...control}
              ref={field}
              readOnly
              value={text}
              spellCheck={false}
              className="min-w-56 grow basis-0 font-mono text-[13px] sm:text-[13px]"
              onFocus={(event) => event.target.select()}
            />
            <CopyButton text={text} label="Copy key" said="Key copied." />
          </span>
        )}
      </Field>
    </Notice>
  );
}
