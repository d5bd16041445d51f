import { Check, CircleAlert, LoaderCircle } from "lucide-react";
import { useEffect } from "react";
import { useFetcher } from "react-router";
import { slugProblem } from "#domain/store/slug.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Input } from "#web/ui/input.tsx";
import { FormField } from "./form-parts.tsx";
import type { FormAnswer } from "./form-answer.ts";
import type { loader } from "./store-address.ts";

/** How long nobody must have typed before the address is looked up. */
const PAUSE_MS = 350;

type Props = {
  label: string;
  answer: FormAnswer | undefined;
  country: string;
  platformHost: string;
  slug: string;
  onChange: (slug: string) => void;
};

/** The store's address, looked up while it is typed. Without scripts it is a plain field, checked when the form is sent. */
export function AddressField({ label, answer: refused, country, platformHost, slug, onChange }: Props) {
  const { data, load } = useFetcher<typeof loader>();
  // What was wrong with the address that was sent says nothing about the one that stands there now.
  const problems = refused?.typed["slug"] === slug ? refused.problems : undefined;
  useEffect(() => {
    if (!slug || slugProblem(slug)) return undefined;
    const query = new URLSearchParams({ slug, country });
    const timer = setTimeout(() => void load(`/stores/address?${query}`), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [slug, country, load]);

  const answer = data?.slug === slug ? data : undefined;
  const wrong = slug.length >= 2 ? slugProblem(slug) : null;
  return (
    <div className="grid gap-2">
      <FormField
        name="slug"
        label={label}
        problems={problems}
        hint={`Small letters, digits and hyphens. It ends in .${platformHost}`}
      >
        {(control) => (
          <Input
            {...control}
            value={slug}
            onChange={(event) => onChange(event.currentTarget.value.toLowerCase().replace(/[\s_]+/g, "-"))}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="url"
            placeholder="ngozi-fabrics"
            required
          />
        )}
      </FormField>
      <output className="block text-sm empty:hidden">
        {problems?.["slug"] ? null : wrong ? (
          <Line bad>{wrong}</Line>
        ) : slug.length < 2 ? null : !answer ? (
          <p className="flex items-center gap-1.5 text-muted-foreground">
            <LoaderCircle aria-hidden className="size-4 animate-spin motion-reduce:animate-none" /> Looking…
          </p>
        ) : answer.free ? (
          <Line>
            <b className="font-semibold break-all">
              {slug}.{platformHost}
            </b>{" "}
            is free.
          </Line>
        ) : (
          <Line bad>{answer.reason}</Line>
        )}
      </output>
      {answer && answer.suggestions.length > 0 && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <span className="text-muted-foreground">These are free:</span>
          {answer.suggestions.map((suggestion) => (
            <button
              key={suggestion}
              type="button"
              onClick={() => onChange(suggestion)}
              className={buttonLook({ look: "outline", size: "small" })}
            >
              {suggestion}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function Line({ bad = false, children }: { bad?: boolean; children: React.ReactNode }) {
  const Icon = bad ? CircleAlert : Check;
  return (
    <p className={`flex items-start gap-1.5 ${bad ? "text-destructive" : "text-success"}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
