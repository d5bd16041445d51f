import type { Ports } from "#domain/context.ts";
import { queueJobs, r2Media } from "#vendors/cloudflare.ts";
import { outside } from "#vendors/outside.ts";
import { paystack } from "#vendors/paystack.ts";
import { resend } from "#vendors/resend.ts";
import { upstashLimits } from "#vendors/upstash.ts";
import type { Tenants } from "#domain/context.ts";
import type { Env } from "./env.ts";
import { storeSigner } from "./identity/store-signer.ts";
import { aesGcmSeal } from "./seal.ts";
import type { Settings } from "./settings.ts";

/** Every outside service behind its port, for one Worker environment. */
export function openPorts(env: Env, settings: Settings, tenants: Tenants): Ports {
  return {
    media: r2Media(env.MEDIA),
    jobs: queueJobs(env.JOBS),
    gateways: { paystack: paystack({ baseUrl: settings.PAYSTACK_BASE_URL }) },
    seal: aesGcmSeal(settings.ENCRYPTION_KEYS),
    signer: storeSigner(settings.SECRET_KEY),
    mail: resend({
      baseUrl: settings.RESEND_BASE_URL,
      apiKey: settings.RESEND_API_KEY,
      from: settings.MAIL_FROM,
    }),
    outside: outside({ dohUrl: settings.DOH_URL, outsideFetchUrl: settings.OUTSIDE_FETCH_URL }),
    limits: upstashLimits(settings.UPSTASH_REDIS_REST_URL, settings.UPSTASH_REDIS_REST_TOKEN),
    tenants,
  };
}
