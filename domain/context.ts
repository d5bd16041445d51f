import type { StoreDb } from "#db/store-db.server.ts";
import type { PlatformDb } from "#db/platform-db.server.ts";
import type { VisitMessage } from "#db/visits.server.ts";
import type { Gateway } from "./gateway-port.ts";
import type { OnlineGateway } from "./payment/providers.ts";
import type { Orientation } from "./picture/exif.ts";
import type { SentType, Shape } from "./picture/ladder.ts";
import type { Store } from "./store/store.ts";
import type { Permission, StaffRole } from "./staff/may.ts";
import type { CardBody, Message, Said, Speaker, Step, ThreadKey } from "./thread/thread.ts";

/** Who acts. Events keep it as text: see `actorName`. */
export type Actor =
  | { kind: "shopper" }
  | { kind: "buyer"; buyerId: string; sessionId: string; name: string; email: string }
  /** `secondFactor` is whether their sign-in takes more than a password. */
  | { kind: "staff"; userId: string; sessionId: string; name: string; role: StaffRole; secondFactor: boolean }
  /** An API key. */
  | { kind: "machine"; keyId: string; name: string; scopes: Permission[] }
  | { kind: "gateway"; provider: OnlineGateway }
  /** One of the platform's people, in a store for one dispute, whose reason is written down. */
  | { kind: "admin"; personId: string; sessionId: string; name: string; disputeId: string }
  | { kind: "system" };

/** Everything a rule needs to know about where, who and with what. Nothing here has a default: no store, no rows. */
export type StoreContext = {
  store: Store;
  actor: Actor;
  requestId: string;
  /** Scheme, host and port of the store's own address, e.g. `https://ada.example.com`. */
  origin: string;
  /** The same of the platform host. */
  platformOrigin: string;
  db: StoreDb;
  ports: Ports;
  now: () => Date;
};

/** What the platform itself may do outside any store: sign-up, opening a store, finding one. */
export type PlatformContext = {
  requestId: string;
  platformOrigin: string;
  db: PlatformDb;
  ports: Ports;
  now: () => Date;
};

export type Ports = {
  media: Media;
  pictures: Pictures;
  jobs: Jobs;
  gateways: Record<OnlineGateway, Gateway>;
  seal: Seal;
  signer: Signer;
  mail: Mail;
  mailIn: MailIn;
  push: Push;
  outside: Outside;
  limits: Limits;
  tenants: Tenants;
  rooms: Rooms;
};

/** Files: pictures under `<store id>/…`, private ones under `private/<store id>/…`, which nothing serves but what was signed or asked for by who may. */
export type Media = {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  get(key: string): Promise<{ bytes: Uint8Array; contentType: string } | null>;
  /** The same to be read piece by piece. `clean` says that it was put here since pictures are cleaned before. */
  open(key: string): Promise<OpenFile | null>;
  remove(key: string): Promise<void>;
};

export type OpenFile = { body: ReadableStream<Uint8Array>; contentType: string; clean: boolean };

/** Work on pixels. All throw `Unavailable` when it can't be done, now or with this picture. */
export type Pictures = {
  /** A kept picture in another shape and type, never larger than it is, with nothing but its pixels; null when there is none. */
  shape(key: string, shape: Shape, as: SentType): Promise<{ bytes: Uint8Array; contentType: string } | null>;
  /** The picture turned by what its camera said, in the same type. */
  upright(bytes: Uint8Array, contentType: string, orientation: Orientation): Promise<Uint8Array>;
  /** A PNG as JPEG. */
  photograph(png: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  /** Its mean colour as six hex digits; null when it can be seen through. */
  tint(bytes: Uint8Array): Promise<string | null>;
};

/** Work for later, done at least once. */
export type Job =
  | { kind: "events"; storeId: string }
  | { kind: "import"; storeId: string; importId: string }
  | { kind: "picture"; storeId: string; imageId: string }
  /** Look for imports and pictures of this store that stand still. */
  | { kind: "resume"; storeId: string }
  /** Orders of this store that were not paid in time. */
  | { kind: "holds"; storeId: string }
  /** What the store's variants will be asked for is to be forecast. */
  | { kind: "forecast"; storeId: string }
  /** The store's stock is to be compared with its ledger. */
  | { kind: "stock_check"; storeId: string }
  /** Letters of this store whose time has come. */
  | { kind: "letters"; storeId: string }
  /** Disputes of this store whose time is over. */
  | { kind: "disputes"; storeId: string }
  /** What is to reach the store's people away from the dashboard. */
  | { kind: "notices"; storeId: string }
  /** Refunds of this store that are to be sent, or asked about. */
  | { kind: "refunds"; storeId: string }
  /** What gateways told this store while they could not be asked about it. */
  | { kind: "parked"; storeId: string }
  /** The store's books are to be compared with a gateway's; `wanted` null goes on with what was begun. */
  | { kind: "reconcile"; storeId: string; provider: OnlineGateway; wanted: "waiting" | "full" | null }
  /** What an isolate gathered of visits, of all stores it serves. */
  | VisitsJob;

export type VisitsJob = { kind: "visits" } & VisitMessage;

export type Jobs = { send(jobs: Job[]): Promise<void> };

/** Encrypts what must be kept and read back, bound to the store it belongs to. */
export type Seal = {
  seal(storeId: string, plain: string): Promise<string>;
  open(storeId: string, sealed: string): Promise<string>;
};

/** Signs what a store hands out, so that it is known again when it comes back and nothing of it has to be kept. */
export type Signer = {
  /** A keyed hash in base64url, with a key of this store and purpose alone. */
  sign(storeId: string, purpose: string, text: string): Promise<string>;
};

export type Letter = {
  to: string;
  fromName: string;
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  /** Where who gets it says that they want no more of its kind: an address that also takes the one-click form of RFC 8058. */
  stop?: string;
  /** The same key twice sends one letter. */
  idempotencyKey: string;
};

export type Mail = { send(letter: Letter): Promise<void> };

/** Letters that come to us: answers to those about messages. */
export type MailIn = {
  /** The part after the @ of addresses that answers come to; null where none come. */
  domain: string | null;
  /** Where our own letters come from: an answer repeats it above what it answers. */
  from: string;
};

/** A browser that takes pushes: where its push service is, its public key and shared secret in base64url. */
export type PushDevice = { endpoint: string; p256dh: string; auth: string };

export type Push = {
  /** What browsers have to know us by, in base64url; null where push is not set up. */
  publicKey: string | null;
  /** Whether this is an address of a push service that we know. */
  takes(endpoint: string): boolean;
  /**
   * Sends what only this browser can read. Of what waits there the same `topic` (base64url, at most 32 characters) is replaced. `gone` is
   * a browser that wants no more. Throws `Unavailable`.
   */
  send(device: PushDevice, push: { payload: string; topic: string; ttlS: number }): Promise<"sent" | "gone">;
};

/** The public internet, as far as sellers may point us at it. */
export type Outside = {
  /** All addresses a host name resolves to. */
  addresses(host: string): Promise<string[]>;
  /** One GET without following redirects. */
  fetch(url: string, signal: AbortSignal): Promise<Response>;
};

export type Limits = {
  /** Counts one use of `name` by `key`. When refused, `retryAfterS` says how long to wait. */
  take(name: LimitName, key: string): Promise<{ allowed: boolean; retryAfterS: number }>;
};

export type LimitName =
  | "sign_in"
  | "sign_in_address"
  | "sign_in_device"
  | "sign_in_account"
  | "sign_in_store"
  | "sign_in_share"
  | "sign_in_shares"
  | "sign_up"
  | "answer"
  | "letter"
  | "letter_address"
  | "letter_beyond"
  | "letter_store"
  | "letter_device"
  | "letter_account"
  | "letter_mailbox"
  | "letter_password"
  | "letter_link"
  | "letter_share"
  | "letter_shares"
  | "second_factor"
  | "second_factor_day"
  | "invite"
  | "api"
  | "open_store"
  | "slug_check"
  | "checkout"
  | "code"
  | "reconcile"
  | "upload"
  | "push"
  | "push_device"
  | "message_card"
  | "knock"
  | "knock_address";

/** The quick map from host to store. */
export type Tenants = {
  /** Makes the next lookup of this store's hosts read the truth. */
  forget(slug: string): Promise<void>;
};

/** The rooms of threads, for whoever has no socket. All throw `Unavailable` when a room can't be reached. */
export type Rooms = {
  /** What was said after `after`, at most 200 messages of it. */
  said(thread: ThreadKey, after: number): Promise<Said>;
  /** The newest 100 messages, or with `before` the newest 100 below it, oldest first. */
  saidBefore(thread: ThreadKey, before: number | null): Promise<Said>;
  /** The same `id` again changes nothing. Throws `Invalid` (`text`) and `TooMany`. */
  say(thread: ThreadKey, speaker: Speaker, id: string, text: string): Promise<Message>;
  /** Shows a card that stands in the books. The same one again changes nothing. Throws `TooMany`. */
  show(thread: ThreadKey, speaker: Speaker, card: CardBody): Promise<Message>;
  /** Steps of its order, for its messages to stand among; those that are told already stay. */
  tellSteps(thread: ThreadKey, steps: Step[]): Promise<void>;
  readUpTo(thread: ThreadKey, side: "buyer" | "staff", seq: number): Promise<void>;
  /** Whoever is in it on this side comes in again, by the door that asks anew what they may. */
  askAgain(thread: ThreadKey, side: "buyer" | "staff"): Promise<void>;
  /** Nothing of it is left in the room. */
  forget(thread: ThreadKey): Promise<void>;
};

/** The actor as events keep it: `buyer`, `seller:<id>`, `machine:<key id>`, `gateway:paystack`, `admin:<id>`, `system`. */
export function actorName(actor: Actor): string {
  if (actor.kind === "staff") return `seller:${actor.userId}`;
  if (actor.kind === "machine") return `machine:${actor.keyId}`;
  if (actor.kind === "gateway") return `gateway:${actor.provider}`;
  if (actor.kind === "admin") return `admin:${actor.personId}`;
  return actor.kind === "system" ? "system" : "buyer";
}
