import type { Section } from "#domain/look/sections.ts";
import { consentWords } from "#domain/newsletter/consent.ts";
import type { Shell } from "#domain/store/store.ts";
import { useSay } from "./use-say.ts";

type Props = {
  section: Extract<Section, { kind: "newsletter" }>;
  shell: Shell;
  /** Why what was typed could not be taken. */
  problem?: string | null;
  typed?: string;
};

/** Where a shopper asks for the store's letter. What comes of it is said on a page of its own. */
export function NewsletterSection({ section, shell, problem = null, typed = "" }: Props) {
  const say = useSay();
  const id = `letter-${section.id}`;
  return (
    <section className="band band-pop">
      <div className="page">
        <div className="mx-auto max-w-xl text-center">
          <h2 className="band-title">{section.title || say("Letters from {name}", { name: shell.name })}</h2>
          <p className="mt-3">{section.text || say("New things and good news, now and then.")}</p>
          <form
            action="/newsletter"
            method="post"
            className="mt-6 grid gap-3 text-start sm:grid-cols-[1fr_auto]"
          >
            <label htmlFor={id} className="sr-only">
              {say("Your e-mail address")}
            </label>
            <input
              id={id}
              name="email"
              type="email"
              required
              maxLength={254}
              autoComplete="email"
              inputMode="email"
              enterKeyHint="send"
              placeholder={say("Your e-mail address")}
              defaultValue={typed}
              aria-invalid={problem ? true : undefined}
              aria-describedby={`${problem ? `${id}-problem ` : ""}${id}-consent`}
              className="field"
            />
            <button type="submit" className="press">
              {say("Write to me")}
            </button>
            {problem ? (
              <p id={`${id}-problem`} role="alert" className="font-semibold sm:col-span-2">
                {problem}
              </p>
            ) : null}
            <p id={`${id}-consent`} className="text-sm text-muted sm:col-span-2">
              {consentWords(say, shell.name)}
            </p>
          </form>
        </div>
      </div>
    </section>
  );
}
