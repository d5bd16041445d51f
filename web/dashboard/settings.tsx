import { data, Form } from "react-router";
import { Invalid } from "#domain/errors.ts";
import { OFFERED_ZONES } from "#domain/store/countries.ts";
import { saveSettings } from "#domain/store/save-settings.ts";
import { storeSettings } from "#domain/store/settings.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Select, Textarea } from "#web/ui/input.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { readSettings } from "./settings-form.ts";
import { LanguageCard } from "./language-card.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useFormState } from "./use-form-state.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => ({
  settings: await storeSettings(context.get(shopContext)),
}));

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  try {
    await saveSettings(shop, readSettings(typed));
    return data({ said: "Settings saved." });
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    throw error;
  }
});

export const meta: Route.MetaFunction = () => [{ title: "Settings" }];

export default function Settings({ loaderData: { settings }, actionData }: Route.ComponentProps) {
  const { base, store, shopUrl, can } = useFrame();
  const { problems, typed, sending, dirty, touch } = useFormState(actionData);
  const mayWrite = can("settings.write");
  const text = (
    name:
      | "name"
      | "tagline"
      | "about"
      | "town"
      | "contactEmail"
      | "contactPhone"
      | "deliveryPromise"
      | "returnsPolicy",
  ) => ({
    name,
    defaultValue: typed[name] ?? settings[name],
  });
  return (
    <>
      <PageHeader
        title="Settings"
        place="bar"
        action={
          mayWrite && (
            <Button type="submit" form="settings" look="primary" pending={sending}>
              {sending ? "Saving" : "Save"}
            </Button>
          )
        }
      />
      <SettingsTabs />
      <Form id="settings" method="post" replace noValidate onChange={touch}>
        <fieldset disabled={!mayWrite} className="mx-auto grid max-w-3xl min-w-0 gap-4 lg:mx-0 lg:gap-5">
          <legend className="sr-only">Store settings</legend>
          <ProblemSummary problems={problems} formId="settings" />
          <Card title="Your store" hint={shopUrl.replace(/^https?:\/\//, "")}>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field label="Name" error={problems["name"]}>
                {(control) => <Input {...control} {...text("name")} autoComplete="organization" />}
              </Field>
              <Field label="Town" optional error={problems["town"]}>
                {(control) => <Input {...control} {...text("town")} />}
              </Field>
            </div>
            <Field
              label="In one line"
              optional
              error={problems["tagline"]}
              hint="Stands under the name on your front page."
            >
              {(control) => <Input {...control} {...text("tagline")} />}
            </Field>
            <Field label="About you" optional error={problems["about"]}>
              {(control) => <Textarea {...control} {...text("about")} rows={5} />}
            </Field>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field label="E-mail for buyers" error={problems["contactEmail"]}>
                {(control) => (
                  <Input {...control} {...text("contactEmail")} type="email" autoComplete="email" />
                )}
              </Field>
              <Field label="Phone" optional error={problems["contactPhone"]}>
                {(control) => <Input {...control} {...text("contactPhone")} type="tel" autoComplete="tel" />}
              </Field>
            </div>
          </Card>
          <Card
            title="Delivery"
            hint={
              <>
                What it costs and where it goes is in{" "}
                <a href={`${base}/settings/delivery`} className="text-primary underline underline-offset-4">
                  Delivery
                </a>
                .
              </>
            }
          >
            <Field
              label="When it arrives"
              optional
              error={problems["deliveryPromise"]}
              hint="Shown beside the buy button. Promise only what you keep."
            >
              {(control) => (
                <Input
                  {...control}
                  {...text("deliveryPromise")}
                  placeholder="e.g. In Lagos within 2 days, elsewhere within 5"
                />
              )}
            </Field>
          </Card>
          <Card title="Returns">
            <Field label="Your policy" optional error={problems["returnsPolicy"]}>
              {(control) => (
                <Textarea
                  {...control}
                  {...text("returnsPolicy")}
                  rows={5}
                  placeholder="e.g. Send it back unworn within 14 days and you get your money back."
                />
              )}
            </Field>
          </Card>
          <Card title="Time and money" hint="Orders and sales are counted by your days.">
            <div className="grid gap-4 sm:grid-cols-2">
              <Field label="Time zone" error={problems["timeZone"]}>
                {(control) => (
                  <Select {...control} name="timeZone" defaultValue={typed["timeZone"] ?? settings.timeZone}>
                    {[...new Set([settings.timeZone, ...OFFERED_ZONES])].map((zone) => (
                      <option key={zone} value={zone}>
                        {zone.replaceAll("_", " ")}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <Field label="Currency" hint="Stays as it is once the store is open.">
                {(control) => <Input {...control} value={store.currency} readOnly className="bg-muted" />}
              </Field>
            </div>
          </Card>
          <LanguageCard settings={settings} typed={typed} problems={problems} />
        </fieldset>
      </Form>
      <UnsavedGuard dirty={dirty} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
