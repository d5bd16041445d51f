import { isId } from "#domain/id.ts";
import { showMe } from "#domain/me/show.ts";
import { listAllStores } from "#domain/store/list-all.ts";
import type { AtDoor } from "../door.ts";
import { cursorOf, listed } from "./cursor.ts";
import type { Person } from "./route.ts";
import { shownAccount } from "./shown.ts";

/** `GET /admin/me` */
export const adminMe = async (c: AtDoor, { identity, me }: Person): Promise<Response> =>
  c.json(shownAccount(await showMe(identity, me)));

/** `GET /admin/stores` */
export async function allStores(c: AtDoor, { identity, me }: Person): Promise<Response> {
  const after = cursorOf(c, (text) => (isId(text) ? text : null));
  const { stores, next } = await listAllStores(identity, me, after);
  const shown = stores.map(({ ownerEmail, createdAt, ...store }) => ({
    ...store,
    owner_email: ownerEmail,
    created_at: createdAt,
  }));
  return listed(c, shown, next);
}
