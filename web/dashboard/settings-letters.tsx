import { Link, useSearchParams } from "react-router";
import { switchReminders } from "#domain/reminder/switch.ts";
import { previewLetter } from "#domain/letter/preview.ts";
import { LETTER_STEPS, type LetterStep } from "#domain/letter/steps.ts";
import { Card } from "#web/ui/card.tsx";
import { cn } from "#web/ui/class-names.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-letters";
import { useFrame } from "./frame-data.ts";
import { LetterFrame } from "./letter-frame.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { ReminderCard } from "./reminder-card.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { useSaid } from "./use-answer.ts";

const NAMES: Record<LetterStep, string> = {
  CART_LEFT: "Cart left, after an hour",
  CART_STILL_LEFT: "Cart left, after a day",
  ORDER_CREATED: "Order placed",
  PAYMENT_FAILED: "Payment failed",
  HOLD_ENDED: "Not paid in time",
  ORDER_PAID: "Payment received",
  ORDER_EDITED: "Changed",
  ORDER_FULFILLED: "Sent",
  PARCEL_DELIVERED: "Delivered",
  ORDER_CANCELLED: "Cancelled",
  ORDER_REFUNDED: "Money sent back",
};

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const step = LETTER_STEPS.find((each) => each === searchParams.get("step")) ?? "ORDER_CREATED";
  const language = searchParams.get("language") ?? "";
  return { step, ...(await previewLetter(context.get(shopContext), step, language)) };
});

/** Whether shoppers are reminded of what they leave in their cart. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const on = (await request.formData()).get("on") === "on";
  await switchReminders(context.get(shopContext), on);
  return { said: on ? "Reminders are on." : "Reminders are off. Nobody is written to about a cart." };
});

export const meta: Route.MetaFunction = () => [{ title: "Letters" }];

/** What buyers read in their mail at each step of an order, as it is sent: in the store's look and each of its languages. */
export default function Letters({ loaderData, actionData }: Route.ComponentProps) {
  const { step, letter, languages, language, reminds } = loaderData;
  useSaid(actionData);
  const { base } = useFrame();
  const [, set] = useSearchParams();
  const inWords = new Intl.DisplayNames("en", { type: "language" });
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs />
      <div className="grid items-start gap-4 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-6">
        <Card title="Letters" hint="Sent by themselves, in your look." flush>
          <nav aria-label="Letters" className="flex gap-1 overflow-x-auto px-2 pb-2 lg:grid">
            {LETTER_STEPS.map((each) => (
              <Link
                key={each}
                to={`?${new URLSearchParams({ step: each, language })}`}
                preventScrollReset
                aria-current={each === step ? "page" : undefined}
                className={cn(
                  "inline-flex min-h-11 shrink-0 items-center rounded-lg px-3 text-sm hover:bg-muted",
                  each === step && "bg-primary/10 font-medium text-primary",
                )}
              >
                {NAMES[each]}
              </Link>
            ))}
          </nav>
        </Card>
        <Card
          title={letter.subject}
          hint={`From ${letter.from}${letter.replyTo ? ` · answers go to ${letter.replyTo}` : ""} · about ${step.startsWith("CART") ? "a cart nobody filled" : "an order nobody placed"}`}
          flush
          className="overflow-clip"
          action={
            languages.length > 1 ? (
              <label className="flex items-center gap-2 text-sm">
                <span className="sr-only">Language</span>
                <select
                  value={language}
                  onChange={({ target }) =>
                    set({ step, language: target.value }, { preventScrollReset: true })
                  }
                  className="min-h-11 rounded-lg border border-input bg-background px-2"
                >
                  {languages.map((each) => (
                    <option key={each} value={each}>
                      {inWords.of(each)}
                    </option>
                  ))}
                </select>
              </label>
            ) : undefined
          }
        >
          <LetterFrame html={letter.html} title={`The letter “${letter.subject}”`} />
          <details className="border-t border-border px-4 py-2 sm:px-5">
            <summary className="flex min-h-11 cursor-pointer items-center text-sm font-medium">
              The same in plain text
            </summary>
            <pre className="pb-3 text-[13px] leading-relaxed whitespace-pre-wrap">{letter.text}</pre>
          </details>
        </Card>
      </div>
      <ReminderCard on={reminds} />
      <p className="mt-4 text-[13px] text-muted-foreground">
        Name, colours and logo are those of your{" "}
        <Link to={`${base}/settings/look`} className="text-primary underline underline-offset-4">
          look
        </Link>
        . Where buyers can answer to is in your{" "}
        <Link to={`${base}/settings`} className="text-primary underline underline-offset-4">
          store settings
        </Link>
        .
      </p>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
