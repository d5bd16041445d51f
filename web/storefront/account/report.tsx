import { reportOwn } from "#domain/safety/report.ts";
import { reportPageOfOwn } from "#domain/safety/report-page.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import { answerShopper } from "../answer-shopper.ts";
import { NO_INDEX } from "../page-words.ts";
import { ReportView, seqIn } from "../report-view.tsx";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/report";
import { AccountPage } from "./account-page.tsx";
import { doneAt } from "./kept-note.ts";

const PATH = "/account/messages";

export const loader = page(async ({ context }: Route.LoaderArgs) =>
  reportPageOfOwn(context.get(shopContext)),
);

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  return answerShopper(say, typed, async () => {
    const wanted = { seq: seqIn(typed), reason: typed["reason"] ?? "" };
    await reportOwn(context.get(shopContext), typed["of"] ?? "", wanted);
    return doneAt(PATH, say("The platform has your report. Thank you."));
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        { title: `${sayIn(loaderData.shell.locale)("Report something")} · ${loaderData.shell.name}` },
        NO_INDEX,
      ]
    : [];

export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, of, messages } = loaderData;
  return (
    <AccountPage shell={shell} title={say("Report something")} at={PATH}>
      <ReportView shell={shell} messages={messages} of={of} form={actionData} />
    </AccountPage>
  );
}
