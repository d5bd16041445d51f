import { inject } from "vitest";
import { useEndpoint } from "#db/connection.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { Letter, StoreContext } from "#domain/context.ts";
import type { Me } from "#domain/identity/context.ts";
import { acceptInvitation } from "#domain/staff/accept.ts";
import { invite } from "#domain/staff/invite.ts";
import type { StaffRole } from "#domain/staff/may.ts";
import { justNow } from "#tests/support/just-now.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { memoryPorts } from "#tests/support/ports.ts";
import { type Opening, openShop as enterShop } from "#wiring/open-shop.ts";
import { LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { Browser, someone } from "./browser.ts";

/** Somebody with a seller's account, signed in, wherever they work. */
export type Person = { browser: Browser; me: Me; email: string };

export async function person(name = "Ngozi Ade"): Promise<Person> {
  const browser = new Browser({ realm: "seller" });
  const who = { ...someone(), name };
  await browser.join(who);
  return { browser, me: await browser.mine(), email: who.email };
}

/** A store and how people get in: as the dashboard lets them, with the guard on every trip. */
export type StaffedStore = OpenShop & {
  letters: Letter[];
  /** Puts somebody on the staff, past every rule. */
  hire(who: Person, role: StaffRole): Promise<Person>;
  /** The store as the next request of this person finds it, with the role that the door has just read. */
  enter(who: Person, role: StaffRole): StoreContext & { trips: Trips };
  /** Hires somebody new and lets them in. */
  staff(role: StaffRole, name?: string): Promise<{ who: Person; shop: StoreContext & { trips: Trips } }>;
  roles(): Promise<Record<string, StaffRole>>;
  events(): Promise<{ type: string; actor: string; data: Record<string, unknown> }[]>;
};

export async function staffedStore(now: () => Date = () => new Date()): Promise<StaffedStore> {
  const open = await openShop();
  const letters: Letter[] = [];
  const { store } = open.shop;
  const enter = (who: Person, role: StaffRole) => {
    const world = inject("world");
    useEndpoint(world.sqlUrl);
    const trips = new Trips();
    const mail = { send: async (letter: Letter) => void letters.push(letter) };
    const settings = {
      PLATFORM_ORIGIN: "http://localhost:8787",
      DATABASE_URL_STORE: world.storeUrl,
      SECRET_KEY: LOCAL_SECRET_KEY,
    } as Opening["settings"];
    const opening: Opening = {
      settings,
      ports: { ...memoryPorts().ports, mail },
      requestId: "test",
      trips,
      later: () => undefined,
    };
    const { personId: userId, sessionId, name } = who.me;
    const actor = { kind: "staff", userId, sessionId, name, role, secondFactor: false } as const;
    return { ...enterShop(opening, store, actor), now, trips };
  };
  const hire = async (who: Person, role: StaffRole) => {
    await open.sql(
      "insert into store_staff (store_id, user_id, role, name, email) values ($1, $2, $3, $4, $5)",
      [store.id, who.me.personId, role, who.me.name, who.email],
    );
    return who;
  };
  return {
    ...open,
    letters,
    hire,
    enter,
    async staff(role, name = `A ${role}`) {
      const who = await hire(await person(name), role);
      return { who, shop: enter(who, role) };
    },
    async roles() {
      const rows = await open.sql<{ name: string; role: StaffRole }>(
        "select name, role from store_staff where store_id = $1",
        [store.id],
      );
      return Object.fromEntries(rows.map(({ name, role }) => [name, role]));
    },
    events: () =>
      open.sql("select type, actor, data from events where store_id = $1 order by at, id", [store.id]),
  };
}

/** The token in the link of a store's newest letter. */
export function tokenIn({ letters }: StaffedStore): string {
  const text = letters.at(-1)?.text ?? "";
  const token = /\/invitations\/(\S+)/.exec(text)?.[1];
  if (!token) throw new Error(`There is no invitation in this letter: ${text}`);
  return token;
}

/** Invites somebody and answers their link's token. */
export async function invited(
  store: StaffedStore,
  shop: StoreContext,
  { email }: Person,
  role = "staff",
): Promise<string> {
  await invite(shop, justNow(), { email, role });
  return tokenIn(store);
}

/** What somebody meets who presses "Join". */
export const join = async ({ browser, me }: Person, token: string): Promise<string> =>
  acceptInvitation((await browser.door()).identity, me, token).then(
    () => "joined",
    (thrown: unknown) =>
      thrown instanceof Error && "reason" in thrown ? String(thrown.reason) : String(thrown),
  );

/** What a verb throws; null when it succeeds. */
export const failing = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
