import { Search, X } from "lucide-react";
import { type FocusEvent, useEffect, useRef } from "react";
import { Form, Link, useLocation, useNavigation, useSearchParams, useSubmit } from "react-router";
import { Input } from "#web/ui/input.tsx";

const PAUSE_MS = 300;
const STATUS = ["status"];

type Props = { label: string; placeholder: string; keep?: string[] };

/** Searches as one types, with the words in the address; without scripts Enter does the same. */
export function SearchBox({ label, placeholder, keep = STATUS }: Props) {
  const [search] = useSearchParams();
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const q = search.get("q") ?? "";
  // The address can change by other ways than typing: back, a chip, "Clear".
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = q;
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  // Whoever has followed a link already is not brought back by what they typed before it.
  const leadsTo = useNavigation().location?.pathname;
  const { pathname } = useLocation();
  useEffect(() => {
    if (leadsTo && leadsTo !== pathname) clearTimeout(timer.current);
  }, [leadsTo, pathname]);
  // A slow machine may draw that later than the timer ends: the finger is on the link already.
  const leave = (event: FocusEvent) => {
    if (event.relatedTarget?.closest("a")) clearTimeout(timer.current);
  };
  const kept = keep.flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? ""] as const] : []));
  return (
    <search className="min-w-0 grow sm:max-w-md">
      <Form method="get" className="relative" onSubmit={() => clearTimeout(timer.current)}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Search
          aria-hidden
          className="pointer-events-none absolute start-3 top-3 size-5 text-muted-foreground"
        />
        <Input
          ref={input}
          type="search"
          name="q"
          aria-label={label}
          placeholder={placeholder}
          defaultValue={q}
          enterKeyHint="search"
          autoComplete="off"
          className="ps-10 pe-11 [&::-webkit-search-cancel-button]:hidden"
          onBlur={leave}
          onChange={(event) => {
            const { form } = event.currentTarget;
            clearTimeout(timer.current);
            timer.current = setTimeout(
              () => submit(form, { replace: true, preventScrollReset: true }),
              PAUSE_MS,
            );
          }}
        />
        {q && (
          <Link
            to={`?${new URLSearchParams(kept.map(([name, value]) => [name, value]))}`}
            replace
            aria-label="Clear the search"
            className="absolute end-0 top-0 grid size-11 place-items-center rounded-lg text-muted-foreground hover:text-foreground"
            onClick={() => {
              clearTimeout(timer.current);
              if (input.current) input.current.value = "";
            }}
          >
            <X aria-hidden className="size-4" />
          </Link>
        )}
      </Form>
    </search>
  );
}
