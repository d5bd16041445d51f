import { Eye, EyeOff } from "lucide-react";
import {
  type ComponentProps,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useNavigation } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { Field, type FieldControl } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";

type Problems = Record<string, string>;

/** All that is wrong with a form, above it, with a way to each field. It takes the focus, so that it is read out. */
export function ProblemSummary({
  problems,
  labels,
}: {
  problems: Problems | undefined;
  labels: Record<string, string>;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems) box.current?.focus();
  }, [problems]);
  if (!problems || Object.keys(problems).length === 0) return null;
  const { "": whole, ...fields } = problems;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="grid gap-1.5 rounded-xl border border-destructive/40 bg-destructive/8 p-4 text-sm"
    >
      {whole && <p className="font-medium">{whole}</p>}
      {Object.keys(fields).length > 0 && (
        <>
          <p className="font-medium">Please look at this again:</p>
          <ul className="grid gap-0.5">
            {Object.entries(fields).map(([name, problem]) => (
              <li key={name}>
                <a
                  href={`#field-${name}`}
                  onClick={() => focusField(name)}
                  className="inline-block py-1 underline underline-offset-2"
                >
                  {labels[name] ?? name}: {problem}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const focusField = (name: string): void =>
  document.getElementById(`field-${name}`)?.querySelector<HTMLElement>("input, select")?.focus();

type FieldProps = Omit<ComponentProps<typeof Field>, "children" | "error"> & {
  name: string;
  problems: Problems | undefined;
  children: (control: FieldControl & { name: string }) => ReactNode;
};

/** A field that the summary's links lead to. */
export function FormField({ name, problems, children, ...field }: FieldProps) {
  return (
    <div id={`field-${name}`} className="scroll-mt-6">
      <Field {...field} error={problems?.[name]}>
        {(control) => children({ ...control, name })}
      </Field>
    </div>
  );
}

/** A password that can be looked at while it is typed, once scripts run. */
export function PasswordInput(props: ComponentProps<"input">) {
  const [shown, setShown] = useState(false);
  const live = useHydrated();
  return (
    <div className="relative">
      <Input
        {...props}
        type={shown ? "text" : "password"}
        autoCapitalize="none"
        spellCheck={false}
        className="pe-12"
      />
      {live && (
        <button
          type="button"
          aria-label="Show password"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-e-lg text-muted-foreground hover:text-foreground"
        >
          {shown ? (
            <EyeOff aria-hidden className="size-[18px]" />
          ) : (
            <Eye aria-hidden className="size-[18px]" />
          )}
        </button>
      )}
    </div>
  );
}

/** The one button that sends a page's form. */
export function SendButton({ children }: { children: ReactNode }) {
  const pending = useNavigation().state !== "idle";
  return (
    <Button type="submit" look="primary" pending={pending} className="min-h-12 w-full text-base">
      {children}
    </Button>
  );
}

/** Whether scripts run: false on the server and until the page has come alive. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
