import { UserMinus } from "lucide-react";
import { useState } from "react";
import type { Member, Staff } from "#domain/staff/list.ts";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { useFrame } from "./frame-data.ts";
import { RoleMenu } from "./role-menu.tsx";
import { dateOnly } from "./zone.ts";

const nameOf = ({ name, email }: Member): string => name || email;

/** Who works in the store, with what may be done about each. */
export function StaffMembers({ members, givable }: Pick<Staff, "members" | "givable">) {
  const { base, store } = useFrame();
  const [removing, setRemoving] = useState<Member | null>(null);
  const person = (member: Member) => (
    <div className="min-w-0">
      <p className="font-medium wrap-anywhere">
        {nameOf(member)}
        {member.me && <span className="font-normal text-muted-foreground"> (you)</span>}
      </p>
      {member.name && <p className="text-[13px] break-all text-muted-foreground">{member.email}</p>}
    </div>
  );
  const role = (member: Member) =>
    member.manageable ? <RoleMenu member={member} givable={givable} /> : ROLE_WORDS[member.role].name;
  const since = ({ since }: Member) => dateOnly(since, store.timeZone);
  const remove = (member: Member) =>
    member.manageable && (
      <Button
        look="quiet"
        size="icon"
        aria-label={`Remove ${nameOf(member)}`}
        className="text-muted-foreground hover:text-destructive"
        onClick={() => setRemoving(member)}
      >
        <UserMinus aria-hidden />
      </Button>
    );
  return (
    <Card flush title="People" hint="Who works in this store, and as what." className="overflow-clip">
      <div className="border-t border-border">
        <DataList
          caption="People"
          rows={members}
          rowKey={({ userId }) => userId}
          columns={[
            { name: "Name", className: "w-full", renderCell: person },
            { name: "Role", className: "whitespace-nowrap", renderCell: role },
            { name: "Since", className: "whitespace-nowrap text-muted-foreground", renderCell: since },
            { name: "Remove", hideName: true, end: true, className: "w-14", renderCell: remove },
          ]}
          renderCard={(member) => (
            <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 px-4 py-3 text-sm">
              {person(member)}
              <div className="-me-2">{remove(member)}</div>
              <div className="col-span-2 flex min-h-11 flex-wrap items-center justify-between gap-x-3">
                {role(member)}
                <span className="text-[13px] text-muted-foreground">since {since(member)}</span>
              </div>
            </div>
          )}
        />
      </div>
      <ConfirmDialog
        action={`${base}/settings/staff/${removing?.userId ?? ""}/removal`}
        intent="remove"
        title={`Remove ${removing ? nameOf(removing) : ""}?`}
        description={`They then see nothing of ${store.name} any more, also where they are signed in now. Invitations they sent that are still open are withdrawn.`}
        label="Remove them"
        keep="Keep them"
        look="danger"
        open={removing !== null}
        onClose={() => setRemoving(null)}
      />
    </Card>
  );
}
