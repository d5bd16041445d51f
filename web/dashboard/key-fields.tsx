import { Form } from "react-router";
import { KEY_DAYS } from "#domain/api-key/key.ts";
import { API_SCOPES } from "#domain/staff/may.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { scopeField } from "./key-form.ts";
import { daysWords, SCOPE_WORDS } from "./key-words.ts";
import { ProblemSummary } from "./problem-summary.tsx";

type Props = {
  problems: Record<string, string>;
  typed: Record<string, string>;
  /** The id of this form, so that one that is sent twice is known. */
  once: string;
  sending: boolean;
};

const FORM = "key-form";

/** What a new key is for, what it may do, and for how long. */
export function KeyFields({ problems, typed, once, sending }: Props) {
  const wrongScopes = problems["scopes"];
  return (
    <Card title="Make a key" hint="One for each program, so that each can be ended by itself.">
      <Form id={FORM} method="post" replace noValidate className="grid gap-5">
        <input type="hidden" name="intent" value="create" />
        <input type="hidden" name="once" value={once} />
        <ProblemSummary problems={problems} formId={FORM} />
        <Field label="What will use it" error={problems["name"]}>
          {(control) => (
            <Input
              {...control}
              name="name"
              defaultValue={typed["name"]}
              placeholder="e.g. Stock sheet, till at the market"
              autoComplete="off"
              required
            />
          )}
        </Field>
        <fieldset className="min-w-0" aria-describedby={wrongScopes ? "scopes-problem" : undefined}>
          <legend className="mb-1 text-sm font-medium">What it may do</legend>
          {wrongScopes && <FieldError id="scopes-problem">{wrongScopes}</FieldError>}
          <div className="grid sm:grid-cols-2 sm:gap-x-4">
            {API_SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                name={scopeField(scope)}
                defaultChecked={scopeField(scope) in typed}
                aria-invalid={wrongScopes ? true : undefined}
                className="items-start py-2 [&>input]:mt-0.5"
                label={
                  <>
                    <span className="block font-medium">{SCOPE_WORDS[scope].label}</span>
                    <span className="block text-[13px] leading-snug text-muted-foreground">
                      {SCOPE_WORDS[scope].hint}
                    </span>
                  </>
                }
              />
            ))}
          </div>
        </fieldset>
        <Field label="For how long" error={problems["days"]} className="sm:max-w-72">
          {(control) => (
            <Select {...control} name="days" defaultValue={typed["days"] ?? "365"}>
              {KEY_DAYS.map((days) => (
                <option key={days} value={days}>
                  {daysWords(days)}
                </option>
              ))}
              <option value="">Until it is revoked</option>
            </Select>
          )}
        </Field>
        <Button type="submit" look="primary" pending={sending} className="justify-self-start">
          Make the key
        </Button>
      </Form>
    </Card>
  );
}
