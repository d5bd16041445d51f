import { join } from "node:path";
import { LOCAL_ENCRYPTION_KEYS, LOCAL_SECRET_KEY, LOCAL_VAPID } from "#wiring/settings.ts";
import { LOCAL_ACCOUNT, startCloudinary } from "./cloudinary.ts";
import { applyMigrations, letRolesLogIn, type Role } from "./migrate.ts";
import { startFlutterwave } from "./flutterwave.ts";
import { startNeon, type NeonBridge } from "./neon.ts";
import { startOutside, type Outside } from "./outside.ts";
import { startPaystack, type PaystackOptions } from "./paystack.ts";
import { startPostgres, type LocalPostgres } from "./postgres.ts";
import { startPush } from "./push.ts";
import { startResend } from "./resend.ts";
import { freePort, portIsFree, type Stop } from "./server.ts";
import { startUpstash, type UpstashBridge } from "./upstash.ts";

const PARTS = [
  "postgres",
  "neon",
  "upstash",
  "paystack",
  "resend",
  "outside",
  "cloudinary",
  "flutterwave",
  "push",
] as const;
type Part = (typeof PARTS)[number];

export type WorldOptions = {
  /** Everything kept over a restart lies in here. */
  dataDir: string;
  /** Wished ports; one that is taken, or not named, becomes any free one. */
  ports?: Partial<Record<Part, number>> | "free";
  /** For tests: no disk flushes, nothing of the stand-ins kept. */
  fastAndLoose?: boolean;
  /** Where the platform will answer; its stores live on subdomains. */
  platformOrigin?: string;
  /** A real Redis instead of the one in memory. */
  redisUrl?: string | undefined;
  paystackWebhookUrl?: PaystackOptions["defaultWebhookUrl"];
  log?: (line: string) => void;
};

export type WorldUrls = Record<
  "neon" | "upstash" | "paystack" | "flutterwave" | "mailbox" | "outside",
  string
>;

export type World = {
  /** The Worker's settings, by the names of wiring/settings.ts. */
  env: Record<string, string>;
  urls: WorldUrls;
  postgres: LocalPostgres;
  neon: NeonBridge;
  resend: Awaited<ReturnType<typeof startResend>>;
  stop: Stop;
};

const MAIL_IN_DOMAIN = "answers.opnmrt.test";

const PASSWORDS: Record<Role, string> = {
  opnmrt_store: "local-store",
  opnmrt_platform: "local-platform",
  opnmrt_insights: "local-insights",
};

/** Starts the database, migrated, and everything that stands for the outside world. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const ports = await choosePorts(options.ports ?? "free");
  const platformOrigin = options.platformOrigin ?? "http://localhost:8787";
  const file = (name: string) => (options.fastAndLoose ? {} : { file: join(options.dataDir, name) });
  const started = {
    postgres: startDatabase(options, ports.postgres),
    neon: startNeon({ postgresPort: ports.postgres, port: ports.neon }),
    upstash: startUpstash({ port: ports.upstash, redisUrl: options.redisUrl }),
    paystack: startPaystack({
      port: ports.paystack,
      ...file("paystack.json"),
      ...(options.paystackWebhookUrl && { defaultWebhookUrl: options.paystackWebhookUrl }),
    }),
    flutterwave: startFlutterwave({ port: ports.flutterwave, ...file("flutterwave.json") }),
    resend: startResend({
      port: ports.resend,
      ...file("resend.json"),
      answersTo: { platform: platformOrigin, domain: MAIL_IN_DOMAIN },
    }),
    push: startPush({ port: ports.push }),
    outside: startOutside({ port: ports.outside }),
    cloudinary: startCloudinary({
      port: ports.cloudinary,
      ...(options.fastAndLoose ? {} : { folder: join(options.dataDir, "cloudinary") }),
    }),
  };
  await allOrNone(Object.values(started));

  const [postgres, neon, upstash] = await Promise.all([started.postgres, started.neon, started.upstash]);
  const [paystack, flutterwave, resend, push, outside, cloudinary] = await Promise.all([
    started.paystack,
    started.flutterwave,
    started.resend,
    started.push,
    started.outside,
    started.cloudinary,
  ]);
  return {
    env: {
      ENVIRONMENT: "development",
      PLATFORM_ORIGIN: platformOrigin,
      ...databaseEnv(postgres, neon),
      ...upstashEnv(upstash),
      PAYSTACK_BASE_URL: paystack.url,
      FLUTTERWAVE_BASE_URL: flutterwave.url,
      RESEND_BASE_URL: resend.url,
      RESEND_API_KEY: "re_local",
      MAIL_FROM: "shop@opnmrt.test",
      MAIL_IN_DOMAIN,
      ...LOCAL_VAPID,
      PUSH_SERVICE_URL: push.url,
      ...outsideEnv(outside),
      ...cloudinaryEnv(cloudinary.url),
      SECRET_KEY: LOCAL_SECRET_KEY,
      ENCRYPTION_KEYS: LOCAL_ENCRYPTION_KEYS,
    },
    urls: {
      neon: neon.sqlUrl,
      upstash: upstash.url,
      paystack: forPeople(paystack.url),
      flutterwave: forPeople(flutterwave.url),
      mailbox: forPeople(resend.url),
      outside: outside.url,
    },
    postgres,
    neon,
    resend,
    stop: async () => {
      const bridges = [neon, upstash, paystack, flutterwave, resend, push, outside, cloudinary];
      await Promise.all(bridges.map((part) => part.stop()));
      await postgres.stop();
    },
  };
}

async function startDatabase(options: WorldOptions, port: number): Promise<LocalPostgres> {
  const postgres = await startPostgres({
    dataDir: join(options.dataDir, "postgres"),
    port,
    ...(options.fastAndLoose && { fastAndLoose: true }),
    ...(options.log && { log: options.log }),
  });
  try {
    await applyMigrations(postgres.ownerUrl);
    await letRolesLogIn(postgres.ownerUrl, PASSWORDS);
    return postgres;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

function databaseEnv(postgres: LocalPostgres, neon: NeonBridge): Record<string, string> {
  const as = (role: Role) => postgres.urlFor(role, PASSWORDS[role]);
  return {
    DATABASE_URL_STORE: as("opnmrt_store"),
    DATABASE_URL_PLATFORM: as("opnmrt_platform"),
    DATABASE_URL_INSIGHTS: as("opnmrt_insights"),
    DATABASE_HTTP_ENDPOINT: neon.sqlUrl,
    DATABASE_WS_PROXY: neon.wsProxy,
  };
}

function upstashEnv(upstash: UpstashBridge): Record<string, string> {
  return { UPSTASH_REDIS_REST_URL: upstash.url, UPSTASH_REDIS_REST_TOKEN: upstash.token };
}

function outsideEnv(outside: Outside): Record<string, string> {
  return { OUTSIDE_FETCH_URL: outside.fetchUrl, DOH_URL: outside.dohUrl };
}

/** Used where MEDIA_BACKEND is cloudinary. */
const cloudinaryEnv = (url: string): Record<string, string> => ({
  CLOUDINARY_CLOUD: LOCAL_ACCOUNT.cloud,
  CLOUDINARY_KEY: LOCAL_ACCOUNT.key,
  CLOUDINARY_SECRET: LOCAL_ACCOUNT.secret,
  CLOUDINARY_API_URL: url,
  CLOUDINARY_DELIVERY_URL: url,
});

/** The ports are fixed before anything starts, so that the parts can start side by side. */
async function choosePorts(wished: Partial<Record<Part, number>> | "free"): Promise<Record<Part, number>> {
  const ports: Partial<Record<Part, number>> = {};
  for (const part of PARTS) {
    const wish = wished === "free" ? undefined : wished[part];
    ports[part] = wish && (await portIsFree(wish)) ? wish : await freePort();
  }
  return ports as Record<Part, number>;
}

/** When one part cannot start, the others are stopped before its error goes on. */
async function allOrNone(parts: Promise<{ stop: Stop }>[]): Promise<void> {
  const settled = await Promise.allSettled(parts);
  const failed = settled.find((part) => part.status === "rejected");
  if (!failed) return;
  for (const part of settled) if (part.status === "fulfilled") await part.value.stop();
  throw failed.reason;
}

function forPeople(url: string): string {
  return url.replace("127.0.0.1", "localhost");
}
