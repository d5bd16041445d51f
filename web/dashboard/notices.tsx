import { Bell, CheckCheck, Settings2 } from "lucide-react";
import { Form, Link, useNavigation } from "react-router";
import { listNotices } from "#domain/notice/list.ts";
import { readAll } from "#domain/notice/read-all.ts";
import { readNotice } from "#domain/notice/read.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/notices";
import { useFrame } from "./frame-data.ts";
import { NoticeRow } from "./notice-row.tsx";
import { orderStep } from "./order-answer.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { countWords } from "./unread.ts";
import { useNow } from "./use-now.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const list = await listNotices(shop, new URL(request.url).searchParams.get("cursor"));
  return { ...list, now: shop.now() };
});

/** `intent` all reads everything up to `newest`; else the notice `id` is read. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const { intent, id = "", newest = "" } = typed;
  if (intent === "all") return orderStep(readAll(shop, newest), "All of it is read.", typed);
  return orderStep(readNotice(shop, id), "", typed);
});

export const meta: Route.MetaFunction = () => [{ title: "Notifications" }];

export default function Notices({ loaderData }: Route.ComponentProps) {
  const { notices, unread, newest, nextCursor } = loaderData;
  const { base } = useFrame();
  const now = useNow(loaderData.now);
  const { formData } = useNavigation();
  return (
    <>
      <PageHeader
        title="Notifications"
        hint={unread > 0 ? `${countWords(unread)} unread` : notices.length > 0 && "All of it is read."}
        more={
          <>
            <Link
              to={`${base}/notices/settings`}
              className={buttonLook({ className: "max-sm:w-11 max-sm:px-0" })}
            >
              <Settings2 aria-hidden />
              <span className="max-sm:sr-only">Settings</span>
            </Link>
            {unread > 0 && newest !== null && (
              <Form method="post">
                <input type="hidden" name="newest" value={newest} />
                <Button
                  type="submit"
                  name="intent"
                  value="all"
                  className="max-sm:w-11 max-sm:px-0"
                  pending={formData?.get("intent") === "all"}
                >
                  <CheckCheck aria-hidden />
                  <span className="max-sm:sr-only">Mark all read</span>
                </Button>
              </Form>
            )}
          </>
        }
      />
      <Card flush className="overflow-clip">
        {notices.length === 0 ? (
          <EmptyState icon={Bell} title="Nothing to tell yet">
            New orders, payments, returns, what runs low, reviews and messages show up here, for you alone to
            tick off.
          </EmptyState>
        ) : (
          <ul aria-label="Notifications, the newest first" className="divide-y divide-border">
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} now={now} />
            ))}
          </ul>
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
