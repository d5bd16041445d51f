import { useEffect } from "react";
import { Outlet } from "react-router";
import { unreadNews } from "#domain/notice/news.ts";
import { cn } from "#web/ui/class-names.ts";
import { Toasts } from "#web/ui/toast.tsx";
import { page } from "../answers.ts";
import { membershipsContext, meOf, shopContext } from "../context.ts";
import styles from "../site/site.css?url";
import touchIcon from "./app/icon-180.png?url&no-inline";
import type { Route } from "./+types/frame";
import { ConnectionNotice } from "./connection-notice.tsx";
import { DoneToast } from "./done-toast.tsx";
import type { FrameData } from "./frame-data.ts";
import { BottomTabs, Rail } from "./navigation.tsx";
import { useFreshNotices } from "./notice-count.ts";
import { PageProblem } from "./page-problem.tsx";
import { PendingBar } from "./pending-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { forgetUnread } from "./unread.ts";
import { LeaveQuestion } from "./unsaved-guard.tsx";

export const loader = page(async ({ context, params }: Route.LoaderArgs): Promise<FrameData> => {
  const shop = context.get(shopContext);
  const { name, email } = meOf(context);
  const { stores } = context.get(membershipsContext);
  return {
    store: shop.store,
    role: stores.find(({ slug }) => slug === params.slug)?.role ?? "viewer",
    memberships: stores.map((other) => ({ slug: other.slug, name: other.name, role: other.role })),
    seller: { name, email },
    shopUrl: shop.origin,
    news: await unreadNews(shop),
  };
});

export const links: Route.LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "manifest", href: "/dashboard/app.webmanifest" },
  { rel: "apple-touch-icon", href: touchIcon },
];

export const meta: Route.MetaFunction = () => [
  { name: "robots", content: "noindex" },
  { name: "apple-mobile-web-app-title", content: "OPNMRT" },
];

export default function Frame({ loaderData: { news, store } }: Route.ComponentProps) {
  useEffect(forgetUnread, [news]);
  useFreshNotices(`/dashboard/${store.slug}`, news);
  return (
    <div
      className={cn(
        "group/frame min-h-dvh bg-background text-foreground md:ps-20 lg:ps-60 print:ps-0",
        // A page with `data-fills` gets what the bars leave of a phone, and nothing scrolls but inside of it.
        "upright:has-data-fills:fixed upright:has-data-fills:inset-x-0 upright:has-data-fills:top-(--seen-top,0px) upright:has-data-fills:flex upright:has-data-fills:h-(--seen,100dvh) upright:has-data-fills:min-h-0 upright:has-data-fills:flex-col",
      )}
    >
      <a
        href="#main"
        className="fixed start-3 -top-20 z-50 rounded-lg bg-foreground px-4 py-3 text-sm font-medium text-background focus:top-3"
      >
        Skip to the page
      </a>
      <PendingBar />
      <Rail />
      <TopBar />
      <ConnectionNotice />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl px-4 pt-4 pb-[calc(9.5rem+env(safe-area-inset-bottom))] outline-none sm:px-6 md:pt-6 md:pb-16 lg:px-8 upright:has-data-fills:flex upright:has-data-fills:min-h-0 upright:has-data-fills:grow upright:has-data-fills:flex-col upright:has-data-fills:p-0 print:p-0"
      >
        <Outlet />
      </main>
      <BottomTabs />
      <LeaveQuestion />
      <DoneToast />
      <Toasts />
    </div>
  );
}

export function ErrorBoundary() {
  return (
    <main className="mx-auto max-w-2xl p-6">
      <PageProblem />
    </main>
  );
}
