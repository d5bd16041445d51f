import { Form } from "react-router";
import { addDevice } from "#domain/notice/add-device.ts";
import { removeDevice } from "#domain/notice/remove-device.ts";
import { type NoticeSettingsInput, saveNoticeSettings } from "#domain/notice/save-settings.ts";
import { noticeSettings } from "#domain/notice/settings.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Switch } from "#web/ui/checkbox.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import { deviceWords } from "../device-words.ts";
import type { Route } from "./+types/notice-settings";
import { useFrame } from "./frame-data.ts";
import { NoticeKindTable } from "./notice-kind-table.tsx";
import { orderStep } from "./order-answer.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { PushCard } from "./push-card.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useFormState } from "./use-form-state.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => noticeSettings(context.get(shopContext)));

/** `intent` add_device (`subscription`) or remove_device (`id`); else the settings are saved. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const { intent, id = "", subscription = "" } = typed;
  if (intent === "add_device") {
    const name = deviceWords(request.headers.get("user-agent") ?? "");
    return orderStep(addDevice(shop, subscription, name), "This device gets your pushes.", {});
  }
  if (intent === "remove_device") return orderStep(removeDevice(shop, id), "No more pushes there.", {});
  return orderStep(saveNoticeSettings(shop, readInput(typed)), "Saved. It is for you alone.", typed);
});

const readInput = (typed: Record<string, string>): NoticeSettingsInput => ({
  on: Object.keys(typed).filter((name) => name.includes(".") && typed[name] === "on"),
  quiet: typed["quiet"] === "on",
  quietFrom: typed["quietFrom"] ?? "",
  quietTo: typed["quietTo"] ?? "",
  pushWords: typed["pushWords"] === "on",
  digest: typed["digest"] === "on",
});

export const meta: Route.MetaFunction = () => [{ title: "Notification settings" }];

/** How whoever is signed in hears of what happens in this store; nobody else is changed. */
export default function NoticeSettings({ loaderData, actionData }: Route.ComponentProps) {
  const { kinds, quiet, digest, push } = loaderData;
  const { base, store } = useFrame();
  const { problems, typed, sending, dirty, touch } = useFormState(
    actionData && "failed" in actionData ? undefined : actionData,
  );
  return (
    <>
      <PageHeader
        title="Notification settings"
        hint={`For you alone, in ${store.name}.`}
        back={{ to: `${base}/notices`, name: "Notifications" }}
        place="bar"
        action={
          <Button type="submit" form="notice-settings" look="primary" pending={sending}>
            {sending ? "Saving" : "Save"}
          </Button>
        }
      />
      <Form
        id="notice-settings"
        method="post"
        replace
        noValidate
        onChange={touch}
        className="mx-auto grid max-w-3xl min-w-0 gap-4 lg:mx-0 lg:gap-5"
      >
        <ProblemSummary problems={problems} formId="notice-settings" />
        <Card
          flush
          title="What you hear of"
          hint="Letters to your own address come beside those that the store’s address gets."
        >
          <NoticeKindTable kinds={kinds} />
        </Card>
        <Card
          title="Quiet hours"
          hint={`By the clock of the store (${store.timeZone.replaceAll("_", " ")}). Letters and pushes to you wait until they are over.`}
        >
          <Switch
            name="quiet"
            label="Leave me in peace at night"
            defaultChecked={typed["quietFrom"] === undefined ? quiet !== null : typed["quiet"] === "on"}
          />
          <div className="grid grid-cols-2 gap-4 sm:max-w-sm">
            <Field label="From" error={problems["quietFrom"]}>
              {(control) => (
                <Input
                  {...control}
                  type="time"
                  name="quietFrom"
                  defaultValue={typed["quietFrom"] ?? quiet?.from ?? "22:00"}
                />
              )}
            </Field>
            <Field label="To" error={problems["quietTo"]}>
              {(control) => (
                <Input
                  {...control}
                  type="time"
                  name="quietTo"
                  defaultValue={typed["quietTo"] ?? quiet?.to ?? "07:00"}
                />
              )}
            </Field>
          </div>
        </Card>
        <Card title="Morning letter">
          <Switch
            name="digest"
            label="Write to me at seven what waits"
            hint="Unread conversations, orders to send, low stock, new reviews. Not on days when nothing does."
            defaultChecked={typed["quietFrom"] === undefined ? digest : typed["digest"] === "on"}
          />
        </Card>
        {push && (
          <Card title="On a lock screen">
            <Switch
              name="pushWords"
              label="Show names and amounts"
              hint="Else a push says that there is something, and not of whom."
              defaultChecked={typed["quietFrom"] === undefined ? push.words : typed["pushWords"] === "on"}
            />
          </Card>
        )}
      </Form>
      <div className="mx-auto mt-4 grid max-w-3xl lg:mx-0 lg:mt-5">
        {push ? (
          <PushCard push={push} />
        ) : (
          <Card title="Push">
            <p className="text-sm text-muted-foreground">
              Push is not set up on this platform. Whoever runs it can add its keys.
            </p>
          </Card>
        )}
      </div>
      <UnsavedGuard dirty={dirty} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
