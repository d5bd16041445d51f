import { FilePlus2 } from "lucide-react";
import { Link } from "react-router";
import { listPages } from "#domain/page/list.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-pages";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { POLICY_WORDS } from "./policy-words.ts";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";

export const loader = page(async ({ context }: Route.LoaderArgs) => listPages(context.get(shopContext)));

export const meta: Route.MetaFunction = () => [{ title: "Pages" }];

/** All pages and policies of the shop. */
export default function Pages({ loaderData: { pages, policies } }: Route.ComponentProps) {
  const { base, can } = useFrame();
  return (
    <>
      <PageHeader
        title="Settings"
        action={
          can("theme.write") && (
            <Link to={`${base}/settings/pages/new`} className={buttonLook({ look: "primary" })}>
              <FilePlus2 aria-hidden />
              Add a page
            </Link>
          )
        }
      />
      <SettingsTabs />
      <div className="grid gap-4 lg:gap-5">
        <ReadOnlyNotice permission="theme.write" />
        <Card
          title="Pages"
          hint="Your story, a size guide, where to find you. Link to them from a menu."
          flush
        >
          {pages.length === 0 ? (
            <p className="px-4 pb-4 text-sm text-muted-foreground sm:px-5 sm:pb-5">There are none yet.</p>
          ) : (
            <ul className="divide-y divide-border border-t border-border">
              {pages.map(({ id, title, handle, published }) => (
                <Row
                  key={id}
                  to={`${base}/settings/pages/${id}`}
                  title={title}
                  beside={published ? `/pages/${handle}` : "Not published"}
                />
              ))}
            </ul>
          )}
        </Card>
        <Card
          title="Policies"
          hint="Shoppers read them before they buy. We begin each with a text for you to change."
          flush
        >
          <ul className="divide-y divide-border border-t border-border">
            {policies.map(({ kind, updatedAt }) => (
              <Row
                key={kind}
                to={`${base}/settings/policies/${kind}`}
                title={POLICY_WORDS[kind].name}
                beside={updatedAt ? `/policies/${kind}` : POLICY_WORDS[kind].without}
              />
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

const Row = ({ to, title, beside }: { to: string; title: string; beside: string }) => (
  <li>
    <Link
      to={to}
      className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 px-4 py-2 text-sm -outline-offset-2 hover:bg-muted sm:px-5"
    >
      <span className="min-w-0 font-medium wrap-anywhere">{title}</span>
      <span className="min-w-0 wrap-anywhere text-muted-foreground">{beside}</span>
    </Link>
  </li>
);

export function ErrorBoundary() {
  return <PageProblem />;
}
