import type { StoreDb } from "#db/store-db.server.ts";
import type { PlatformDb } from "#db/platform-db.server.ts";
import type { Store } from "./store/store.ts";
import type { Permission, StaffRole } from "./staff/may.ts";

/** Who acts. Events keep it as text: see `actorName`. */
export type Actor =
  | { kind: "shopper" }
  | { kind: "buyer"; buyerId: string; sessionId: string; name: string; email: string }
  /** `secondFactor` is whether their sign-in takes more than a password. */
  | { kind: "staff"; userId: string; sessionId: string; name: string; role: StaffRole; secondFactor: boolean }
  /** An API key. */
  | { kind: "machine"; keyId: string; name: string; scopes: Permission[] }
  | { kind: "gateway"; provider: string }
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
  jobs: Jobs;
  gateways: Record<"paystack", Gateway>;
  seal: Seal;
  signer: Signer;
  mail: Mail;
  outside: Outside;
  limits: Limits;
  tenants: Tenants;
};

/** Files: pictures under `<store id>/…`, private ones under `private/<store id>/…`, which are never served. */
export type Media = {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  get(key: string): Promise<{ bytes: Uint8Array; contentType: string } | null>;
  remove(key: string): Promise<void>;
};

/** Work for later, done at least once. */
export type Job =
  | { kind: "events"; storeId: string }
  | { kind: "import"; storeId: string; importId: string }
  | { kind: "picture"; storeId: string; imageId: string }
  /** Look for imports and pictures of this store that stand still. */
  | { kind: "resume"; storeId: string };

export type Jobs = { send(jobs: Job[]): Promise<void> };

/** A payment gateway, spoken to with the seller's own key. Amounts are minor units. All throw `Unavailable` when it can't be reached. */
export type Gateway = {
  /** Throws `Invalid` when the gateway refuses the key. */
  checkKey(secret: string): Promise<void>;
  start(secret: string, payment: StartPayment): Promise<{ payUrl: string }>;
  /** What the gateway itself says about a payment; null when it knows no such reference. */
  verify(secret: string, reference: string): Promise<GatewayPayment | null>;
  /** Whether `signature` is the gateway's own over `rawBody`. Compares in constant time. */
  signed(secret: string, rawBody: string, signature: string | null): Promise<boolean>;
};

export type StartPayment = {
  reference: string;
  amount: number;
  currency: string;
  email: string;
  returnUrl: string;
  cancelUrl: string;
  orderNumber: number;
};

export type GatewayPayment = {
  reference: string;
  status: "paid" | "failed" | "pending";
  amount: number;
  currency: string;
  gatewayId: string;
};

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
  /** The same key twice sends one letter. */
  idempotencyKey: string;
};

export type Mail = { send(letter: Letter): Promise<void> };

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
  | "sign_up"
  | "letter"
  | "letter_device"
  | "letter_account"
  | "letter_mailbox"
  | "second_factor"
  | "second_factor_day"
  | "invite"
  | "api"
  | "open_store"
  | "slug_check"
  | "checkout"
  | "upload";

/** The quick map from host to store. */
export type Tenants = {
  /** Makes the next lookup of this store's hosts read the truth. */
  forget(slug: string): Promise<void>;
};

/** The actor as events keep it: `buyer`, `seller:<id>`, `machine:<key id>`, `gateway:paystack`, `system`. */
export function actorName(actor: Actor): string {
  if (actor.kind === "staff") return `seller:${actor.userId}`;
  if (actor.kind === "machine") return `machine:${actor.keyId}`;
  if (actor.kind === "gateway") return `gateway:${actor.provider}`;
  return actor.kind === "system" ? "system" : "buyer";
}
