import { Check, ChevronDown } from "lucide-react";
import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import type { Member } from "#domain/staff/list.ts";
import type { GivenRole } from "#domain/staff/may.ts";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import { Button } from "#web/ui/button.tsx";
import { Menu, MenuItem } from "#web/ui/menu.tsx";
import { say } from "#web/ui/toast.tsx";
import { useFrame } from "./frame-data.ts";
import type { Said } from "./use-answer.ts";

type Props = { member: Member; givable: GivenRole[] };

/** Somebody's role, and the others they could have. A change is done at once and can be undone. */
export function RoleMenu({ member, givable }: Props) {
  const { base } = useFrame();
  const fetcher = useFetcher<Said>();
  const undoer = useFetcher<Said>();
  const told = useRef<Said>(undefined);
  const before = useRef(member.role);
  const action = `${base}/settings/staff/${member.userId}/role`;
  const submitUndo = undoer.submit;
  const answer = fetcher.data;
  useEffect(() => {
    if (!answer || told.current === answer) return;
    told.current = answer;
    if ("failed" in answer) say({ text: answer.failed, tone: "bad" });
    else if ("said" in answer) {
      const role = before.current;
      const run = () => void submitUndo({ role }, { method: "post", action });
      say({ text: answer.said, undo: { label: "Undo", run } });
    }
  }, [answer, submitUndo, action]);
  const name = member.name || member.email;
  const busy = fetcher.state !== "idle" || undoer.state !== "idle";
  return (
    <Menu
      align="start"
      trigger={
        <Button
          look="quiet"
          pending={busy}
          aria-label={`${name} is ${ROLE_WORDS[member.role].one}. Change`}
          className="-ms-3 px-3"
        >
          {ROLE_WORDS[member.role].name}
          <ChevronDown aria-hidden className="text-muted-foreground" />
        </Button>
      }
    >
      {givable.map((role) => (
        <MenuItem
          key={role}
          aria-current={role === member.role || undefined}
          className="max-w-80 items-start py-2.5"
          onSelect={() => {
            if (role === member.role) return;
            before.current = member.role;
            void fetcher.submit({ role }, { method: "post", action });
          }}
        >
          <span className="grid grow gap-0.5">
            <span className="font-medium">{ROLE_WORDS[role].name}</span>
            <span className="text-xs text-muted-foreground">{ROLE_WORDS[role].can}</span>
          </span>
          {role === member.role && <Check aria-hidden className="text-primary" />}
        </MenuItem>
      ))}
    </Menu>
  );
}
