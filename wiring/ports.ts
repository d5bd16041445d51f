import type { Ports } from "#domain/context.ts";
import { minorDigits } from "#domain/money.ts";
import { roomName } from "#domain/thread/thread.ts";
import { queueJobs } from "#vendors/cloudflare.ts";
import { flutterwave } from "#vendors/flutterwave.ts";
import { outside } from "#vendors/outside.ts";
import { paystack } from "#vendors/paystack.ts";
import { resend } from "#vendors/resend.ts";
import { durableRooms } from "#vendors/rooms.ts";
import { webPush } from "#vendors/web-push.ts";
import { upstashLimits } from "#vendors/upstash.ts";
import type { Tenants } from "#domain/context.ts";
import type { Env } from "./env.ts";
import { storeSigner } from "./identity/store-signer.ts";
import { openMedia } from "./media.ts";
import { aesGcmSeal } from "./seal.ts";
import type { Settings } from "./settings.ts";

const known = new WeakMap<Env, Ports>();

/** Every outside service behind its port, for one Worker environment: made once, because none of them belongs to a request. */
export function openPorts(env: Env, settings: Settings, tenants: (kv: KVNamespace) => Tenants): Ports {
  const found = known.get(env);
  if (found) return found;
  const ports = makePorts(env, settings, tenants(env.TENANTS));
  known.set(env, ports);
  return ports;
}

function makePorts(env: Env, settings: Settings, tenants: Tenants): Ports {
  return {
    ...openMedia(env, settings),
    jobs: queueJobs(env.JOBS),
    gateways: {
      paystack: paystack({ baseUrl: settings.PAYSTACK_BASE_URL, minorDigits }),
      flutterwave: flutterwave({ baseUrl: settings.FLUTTERWAVE_BASE_URL, minorDigits }),
    },
    seal: aesGcmSeal(settings.ENCRYPTION_KEYS),
    signer: storeSigner(settings.SECRET_KEY),
    mail: resend({
      baseUrl: settings.RESEND_BASE_URL,
      apiKey: settings.RESEND_API_KEY,
      from: settings.MAIL_FROM,
    }),
    mailIn: { domain: settings.MAIL_IN_DOMAIN || null, from: settings.MAIL_FROM },
    push: webPush({
      publicKey: settings.VAPID_PUBLIC_KEY,
      privateKey: settings.VAPID_PRIVATE_KEY,
      subject: settings.VAPID_SUBJECT,
      serviceUrl: settings.PUSH_SERVICE_URL,
    }),
    outside: outside({ dohUrl: settings.DOH_URL, outsideFetchUrl: settings.OUTSIDE_FETCH_URL }),
    limits: upstashLimits(settings.UPSTASH_REDIS_REST_URL, settings.UPSTASH_REDIS_REST_TOKEN),
    tenants,
    rooms: durableRooms((thread) => env.ROOMS.getByName(roomName(thread))),
  };
}
