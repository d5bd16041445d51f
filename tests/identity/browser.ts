import { inject } from "vitest";
import { useEndpoint } from "#db/connection.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { Letter, Limits } from "#domain/context.ts";
import type { Entered, Me, SignInStep } from "#domain/identity/context.ts";
import type { RealmDoor } from "#domain/identity/door.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { signUp } from "#domain/identity/sign-up.ts";
import type { Store } from "#domain/store/store.ts";
import { memoryPorts } from "#tests/support/ports.ts";
import { buyerRealm, platformRealm } from "#wiring/identity/realm.ts";
import type { Opening } from "#wiring/open-shop.ts";
import { aesGcmSeal } from "#wiring/seal.ts";
import { LOCAL_ENCRYPTION_KEYS, LOCAL_SECRET_KEY } from "#wiring/settings.ts";

export const PASSWORD = "stall at noon 1987";

let people = 0;
/** Somebody whom a new browser costs nothing more: of sellers' addresses those of the demo alone (`takesMailbox`). */
export const someone = () => someoneAt("demo.test");
export const someoneAt = (host: string) => ({
  name: "Ngozi Ade",
  email: `person${(people += 1)}-${Date.now().toString(36)}@${host}`,
  password: PASSWORD,
});

export type At = { realm: "seller" | "admin" } | { realm: "buyer"; store: Store };
type Options = { limits?: Limits; secret?: string; ip?: string; mailAway?: boolean };

/** Somebody's browser at a realm's pages: cookies stay, letters arrive, trips are counted. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly letters: Letter[] = [];
  trips = new Trips();
  private readonly at: At;
  private readonly options: Options;

  constructor(at: At, options: Options = {}) {
    this.at = at;
    this.options = options;
  }

  /** The realm as the next request of this browser finds it. */
  door(headers: Record<string, string> = {}): Promise<RealmDoor> {
    const world = inject("world");
    useEndpoint(world.sqlUrl);
    const { limits, secret = LOCAL_SECRET_KEY, ip, mailAway } = this.options;
    const memory = memoryPorts().ports;
    const mail = { send: async (letter: Letter) => void this.letters.push(letter) };
    const opening: Opening = {
      settings: {
        PLATFORM_ORIGIN: "http://localhost:8787",
        DATABASE_URL_PLATFORM: world.platformUrl,
        DATABASE_URL_STORE: world.storeUrl,
        SECRET_KEY: secret,
      } as Opening["settings"],
      ports: {
        ...memory,
        seal: aesGcmSeal(LOCAL_ENCRYPTION_KEYS),
        ...(mailAway ? {} : { mail }),
        ...(limits && { limits }),
      },
      requestId: "test",
      later: () => undefined,
      trips: (this.trips = new Trips()),
    };
    const request = new Request("http://localhost:8787/", {
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(ip && { "cf-connecting-ip": ip }),
        ...headers,
      },
    });
    return this.at.realm === "buyer"
      ? buyerRealm(opening, this.at.store, request)
      : platformRealm(opening, this.at.realm, request);
  }

  /** Keeps the cookies of an answer. */
  take(headers: Headers | string): void {
    const lines = typeof headers === "string" ? [headers] : headers.getSetCookie();
    for (const line of lines) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  /** Another browser with the same cookies: what a thief has. */
  copy(at: At = this.at): Browser {
    const other = new Browser(at, this.options);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  /** The code in the newest letter. */
  get code(): string {
    return /\b(\d{4} \d{4})\b/.exec(this.letters.at(-1)?.text ?? "")?.[1] ?? "";
  }

  /** The link in the newest letter. */
  get link(): string {
    return /https?:\/\/\S+/.exec(this.letters.at(-1)?.text ?? "")?.[0] ?? "";
  }

  /** Signs up and answers with the code. */
  async join(who = someone()): Promise<Entered> {
    const { flow } = await signUp((await this.door()).identity, who);
    return this.enter(await enterCode((await this.door()).identity, flow, this.code));
  }

  /** Keeps the cookies of somebody let in. */
  async enter(step: SignInStep): Promise<Entered> {
    if (step.kind !== "entered") throw new Error(`What comes first is a ${step.kind}`);
    this.take(await (await this.door()).enter(step));
    return step;
  }

  /** Who the next request is from. */
  async me() {
    const found = await (await this.door()).session();
    if (found) this.take(found.headers);
    return found?.me ?? null;
  }

  /** The same, of somebody who is signed in. */
  async mine(): Promise<Me> {
    const me = await this.me();
    if (!me) throw new Error("Nobody is signed in");
    return me;
  }
}
