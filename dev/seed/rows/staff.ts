import type { DemoStore } from "../catalogue.ts";
import { random } from "../random.ts";
import type { Row, Shelf } from "./catalogue.ts";
import { idAt } from "./ids.ts";

const DAY = 86_400_000;

/** Rows of everyone who works in the stores beside their owners: one account each, however many stores they are in. */
export function staffRows(
  stores: readonly { store: DemoStore; shelf: Shelf }[],
  password: string,
): Record<"seller_users" | "seller_accounts" | "store_staff", Row[]> {
  const people = new Map<string, { user: Row; account: Row }>();
  const parts = stores.flatMap(({ store, shelf }) =>
    store.staff.map(({ name, email, role, daysAfterOpening }) => {
      const time = shelf.opened + daysAfterOpening * DAY;
      const person = people.get(email) ?? newPerson(name, email, time, password);
      people.set(email, person);
      return {
        store_id: shelf.storeId,
        user_id: person.user["id"],
        role,
        name,
        email,
        created_at: new Date(time),
      };
    }),
  );
  const all = [...people.values()];
  return {
    seller_users: all.map(({ user }) => user),
    seller_accounts: all.map(({ account }) => account),
    store_staff: parts,
  };
}

function newPerson(name: string, email: string, time: number, password: string): { user: Row; account: Row } {
  const r = random(`person ${email}`);
  const id = idAt(time, r);
  const moments = { created_at: new Date(time), updated_at: new Date(time) };
  return {
    user: { id, name, email, email_verified: true, image: null, ...moments },
    account: {
      id: idAt(time, r),
      user_id: id,
      account_id: id,
      provider_id: "credential",
      password,
      ...moments,
    },
  };
}
