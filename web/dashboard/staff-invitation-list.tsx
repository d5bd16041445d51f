import { useFetcher } from "react-router";
import type { OpenInvitation } from "#domain/staff/list.ts";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { useFrame } from "./frame-data.ts";
import { useSaid } from "./use-answer.ts";
import { dateOnly } from "./zone.ts";

/** Who is invited and has not come yet. */
export function StaffInvitationList({ invitations }: { invitations: OpenInvitation[] }) {
  const { store } = useFrame();
  const who = ({ email, invitedByName }: OpenInvitation) => (
    <div className="min-w-0">
      <p className="font-medium break-all">{email}</p>
      <p className="text-[13px] text-muted-foreground">invited by {invitedByName}</p>
    </div>
  );
  const role = ({ role }: OpenInvitation) => ROLE_WORDS[role].name;
  const status = ({ expired, expiresAt }: OpenInvitation) =>
    expired ? (
      <Badge tone="warn">Time is over</Badge>
    ) : (
      <Badge tone="info">Until {dateOnly(expiresAt, store.timeZone)}</Badge>
    );
  const acts = (invitation: OpenInvitation) => invitation.manageable && <Acts invitation={invitation} />;
  return (
    <Card flush title="Invited" hint="They have a letter and have not joined yet." className="overflow-clip">
      <div className="border-t border-border">
        <DataList
          caption="Invited"
          rows={invitations}
          rowKey={({ id }) => id}
          columns={[
            { name: "E-mail", className: "w-full", renderCell: who },
            { name: "Role", className: "whitespace-nowrap", renderCell: role },
            { name: "Status", className: "whitespace-nowrap", renderCell: status },
            { name: "What to do", hideName: true, end: true, renderCell: acts },
          ]}
          renderCard={(invitation) => (
            <div className="grid gap-2 px-4 py-3 text-sm">
              <div className="flex items-start justify-between gap-3">
                {who(invitation)}
                <span className="shrink-0">{role(invitation)}</span>
              </div>
              <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                {status(invitation)}
                {acts(invitation)}
              </div>
            </div>
          )}
        />
      </div>
    </Card>
  );
}

function Acts({ invitation: { id, email } }: { invitation: OpenInvitation }) {
  const { base } = useFrame();
  const [letter, revocation] = [useFetcher<unknown>(), useFetcher<unknown>()];
  useSaid(letter.data);
  useSaid(revocation.data);
  const at = `${base}/settings/staff/invitations/${id}`;
  return (
    <div className="-me-3 ms-auto flex justify-end">
      <Button
        look="quiet"
        size="small"
        pending={letter.state !== "idle"}
        aria-label={`Send again to ${email}`}
        onClick={() => void letter.submit(null, { method: "post", action: `${at}/letter` })}
      >
        Send again
      </Button>
      <Button
        look="dangerQuiet"
        size="small"
        pending={revocation.state !== "idle"}
        aria-label={`Withdraw the invitation to ${email}`}
        onClick={() => void revocation.submit(null, { method: "post", action: `${at}/revocation` })}
      >
        Withdraw
      </Button>
    </div>
  );
}
