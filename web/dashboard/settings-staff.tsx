import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { isFresh } from "#domain/identity/fresh.ts";
import { listStaff } from "#domain/staff/list.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { page } from "../answers.ts";
import { meOf, shopContext } from "../context.ts";
import type { Route } from "./+types/settings-staff";
import { useFrame } from "./frame-data.ts";
import { HandOverCard } from "./hand-over-card.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { LeaveCard } from "./leave-card.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { StaffInvitationList } from "./staff-invitation-list.tsx";
import { StaffMembers } from "./staff-members.tsx";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  return { ...(await listStaff(shop)), fresh: isFresh(meOf(context), shop.now()) };
});

export const meta: Route.MetaFunction = () => [{ title: "Staff" }];

export default function SettingsStaff({ loaderData }: Route.ComponentProps) {
  const { members, invitations, givable, keys, fresh } = loaderData;
  const { base, can } = useFrame();
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <PageHeader
        title="Settings"
        action={
          can("staff.write") &&
          (fresh ? (
            <Button look="primary" onClick={() => setInviting(true)}>
              <UserPlus aria-hidden />
              Invite somebody
            </Button>
          ) : (
            <Link
              to={`/sign-in?${new URLSearchParams({ again: "1", next: `${base}/settings/staff` })}`}
              className={buttonLook({ look: "primary" })}
            >
              Sign in once more to invite
            </Link>
          ))
        }
      />
      <SettingsTabs />
      <div className="grid max-w-4xl gap-4 lg:gap-5">
        <StaffMembers members={members} givable={givable} />
        {invitations.length > 0 && <StaffInvitationList invitations={invitations} />}
        {can("store.transfer") && <HandOverCard members={members} keys={keys} fresh={fresh} />}
        {can("store.leave") && <LeaveCard />}
      </div>
      <InviteDialog givable={givable} open={inviting} onClose={() => setInviting(false)} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
