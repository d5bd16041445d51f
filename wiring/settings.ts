import { z } from "zod";

const Url = z.url({ protocol: /^https?$/ });

const Schema = z
  .object({
    ENVIRONMENT: z.enum(["development", "test", "production"]),
    /** Scheme, host and port of the platform itself; stores live on its subdomains. */
    PLATFORM_ORIGIN: Url,
    DATABASE_URL_STORE: z.string().startsWith("postgresql://"),
    DATABASE_URL_PLATFORM: z.string().startsWith("postgresql://"),
    DATABASE_URL_INSIGHTS: z.string().startsWith("postgresql://"),
    /** Only where the database is not Neon's own: the HTTP endpoint of the bridge. */
    DATABASE_HTTP_ENDPOINT: Url.optional(),
    UPSTASH_REDIS_REST_URL: Url,
    UPSTASH_REDIS_REST_TOKEN: z.string().min(1),
    PAYSTACK_BASE_URL: Url.default("https://api.paystack.co"),
    FLUTTERWAVE_BASE_URL: Url.default("https://api.flutterwave.com"),
    RESEND_BASE_URL: Url.default("https://api.resend.com"),
    RESEND_API_KEY: z.string().min(1),
    MAIL_FROM: z.email(),
    /** Where answers to letters come in: a domain whose mail Cloudflare's Email Routing hands to this Worker. Without it they can't be answered. */
    MAIL_IN_DOMAIN: z
      .string()
      .regex(/^([a-z0-9-]+(\.[a-z0-9-]+)+)?$/)
      .default(""),
    DOH_URL: Url.default("https://cloudflare-dns.com/dns-query"),
    /** Only on one machine: what stands for the public web when a seller's file names pictures. */
    OUTSIDE_FETCH_URL: Url.optional(),
    /** Where pictures of the shops are kept and made. */
    MEDIA_BACKEND: z.enum(["r2", "cloudinary"]).default("r2"),
    CLOUDINARY_CLOUD: z.string().default(""),
    CLOUDINARY_KEY: z.string().default(""),
    CLOUDINARY_SECRET: z.string().default(""),
    CLOUDINARY_API_URL: Url.default("https://api.cloudinary.com"),
    CLOUDINARY_DELIVERY_URL: Url.default("https://res.cloudinary.com"),
    /** The pair of keys that browsers know our pushes by, as `web-push generate-vapid-keys` makes one. Without them nobody is offered push. */
    VAPID_PUBLIC_KEY: z
      .string()
      .regex(/^(B[\w-]{86})?$/)
      .default(""),
    VAPID_PRIVATE_KEY: z
      .string()
      .regex(/^([\w-]{43})?$/)
      .default(""),
    /** How push services reach us: `mailto:…` or `https://…`. */
    VAPID_SUBJECT: z
      .string()
      .regex(/^((mailto:|https:\/\/).+)?$/)
      .default(""),
    /** Only on one machine: what stands for the browsers' push services. */
    PUSH_SERVICE_URL: Url.optional(),
    /** 32 random bytes in base64; every other secret is derived from it. */
    SECRET_KEY: z.base64().min(43),
    /** `<version>:<32 bytes in base64>`, newest first, comma-separated: old ones still open what they sealed. */
    ENCRYPTION_KEYS: z.string().regex(/^\d+:[A-Za-z0-9+/]{43}=(,\d+:[A-Za-z0-9+/]{43}=)*$/),
  })
  .superRefine((settings, context) => {
    const push = ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY", "VAPID_SUBJECT"] as const;
    if (push.some((name) => settings[name]))
      for (const name of push.filter((each) => !settings[each]))
        context.addIssue({ code: "custom", path: [name], message: "is needed with the others of push" });
    if (settings.MEDIA_BACKEND === "r2") return;
    for (const name of ["CLOUDINARY_CLOUD", "CLOUDINARY_KEY", "CLOUDINARY_SECRET"] as const)
      if (!settings[name])
        context.addIssue({
          code: "custom",
          path: [name],
          message: "is needed when MEDIA_BACKEND is cloudinary",
        });
  });

export type Settings = z.infer<typeof Schema>;

/** The secrets that `npm start` uses on one machine. A production Worker refuses to run with them. */
export const LOCAL_SECRET_KEY = "b3BubXJ0LWxvY2FsLXNlY3JldC1rZXktMzItYnl0ZXM=";
export const LOCAL_ENCRYPTION_KEYS = "1:b3BubXJ0LWxvY2FsLWVuY3J5cHQta2V5LTMyLWJ5dGU=";

/** The same of push. */
export const LOCAL_VAPID = {
  VAPID_PUBLIC_KEY: "BANLdqzwTOy0W3Of_Rgs1H9oyfdZh_VAFFUAPjU0iMwgYmE_WgeKPiJZuAuCc_t34nx7758csyQaXQnB1GZwdbQ",
  VAPID_PRIVATE_KEY: "tFaO5pHluQdPE0IC-vkaRvIlWrJ2Z_OJVXXUudYUEhE",
  VAPID_SUBJECT: "mailto:push@opnmrt.test",
};

const known = new WeakMap<object, Settings>();

/** What `readSettings` has read of this environment already, if it has. */
export const knownSettings = (env: object): Settings | undefined => known.get(env);

/**
 * Reads the Worker's environment once. Throws one error that names every setting that is missing or wrong,
 * and in production any that points at a stand-in or carries a secret from this repository.
 */
export function readSettings(env: object): Settings {
  const found = known.get(env);
  if (found) return found;
  const read = Schema.safeParse(env);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings are missing or wrong. ${wrong.join("; ")}`);
  }
  if (read.data.ENVIRONMENT === "production") refuseStandIns(read.data);
  known.set(env, read.data);
  return read.data;
}

function refuseStandIns(settings: Settings): void {
  const wrong = Object.entries(settings)
    .filter(([, value]) => /\/\/([^@/]*@)?(localhost|127\.|\[::1\])/.test(value ?? ""))
    .map(([name]) => `${name} points at this machine`);
  if (settings.OUTSIDE_FETCH_URL) wrong.push("OUTSIDE_FETCH_URL is for one machine only");
  if (settings.PUSH_SERVICE_URL) wrong.push("PUSH_SERVICE_URL is for one machine only");
  if (settings.VAPID_PRIVATE_KEY === LOCAL_VAPID.VAPID_PRIVATE_KEY)
    wrong.push("VAPID_PRIVATE_KEY is the one from the repository");
  if (isPublic(settings.SECRET_KEY)) wrong.push("SECRET_KEY is the one from the repository");
  if (materialsOf(settings.ENCRYPTION_KEYS).some(isPublic))
    wrong.push("ENCRYPTION_KEYS holds the one from the repository");
  if (!settings.PLATFORM_ORIGIN.startsWith("https:")) wrong.push("PLATFORM_ORIGIN is not https");
  if (wrong.length > 0)
    throw new Error(
      `This is a production Worker with settings of a development machine: ${wrong.join("; ")}. Set them with wrangler secret put.`,
    );
}

const materialsOf = (keys: string): string[] => keys.split(",").map((key) => key.slice(key.indexOf(":") + 1));

const PUBLIC = new Set([LOCAL_SECRET_KEY, ...materialsOf(LOCAL_ENCRYPTION_KEYS)].map(atob));

/** Whether anyone can read this key in the repository. By its bytes: base64 can spell the same ones in several ways. */
const isPublic = (base64: string): boolean => PUBLIC.has(atob(base64));
