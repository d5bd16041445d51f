import { type Permission, whoMayDo } from "#domain/staff/may.ts";
import { rolesInWords } from "#domain/staff/role-words.ts";
import { Notice } from "#web/ui/notice.tsx";
import { useFrame } from "./frame-data.ts";

/** Says above a form why its fields are locked, to whoever may only look at it. */
export function ReadOnlyNotice({ permission }: { permission: Permission }) {
  const { can } = useFrame();
  if (can(permission)) return null;
  return (
    <Notice>You can look at this, not change it. That is for {rolesInWords(whoMayDo(permission))}.</Notice>
  );
}
