import type { Push } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { encrypted } from "./web-push/encrypt.ts";
import { vapidHeader } from "./web-push/vapid.ts";

/** Keys as base64url: the public one uncompressed, the private one the number alone. `subject` says how to reach us: `mailto:…` or `https:…`. */
export type WebPushSettings = {
  publicKey: string;
  privateKey: string;
  subject: string;
  /** Only on one machine: the push service that stands in for all. */
  serviceUrl?: string | undefined;
  timeoutMs?: number;
};

/** Browsers bring the address that is written to; only those of the browsers' own push services are. */
const SERVICES = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /^web\.push\.apple\.com$/,
  /(^|\.)notify\.windows\.com$/,
];

/**
 * Web push (RFC 8030) with our own key (RFC 8292) and words that only the browser can read (RFC 8291). `send` throws `Unavailable` when
 * trying again later may help, and an `Error` when it will not.
 */
export function webPush({ serviceUrl, timeoutMs = 10_000, ...keys }: WebPushSettings): Push {
  const takes = (endpoint: string) => {
    const url = URL.parse(endpoint);
    if (!url) return false;
    if (serviceUrl && url.origin === new URL(serviceUrl).origin) return true;
    return url.protocol === "https:" && url.port === "" && SERVICES.some((one) => one.test(url.hostname));
  };
  return {
    publicKey: keys.publicKey || null,
    takes,
    async send(device, { payload, topic, ttlS }) {
      if (!takes(device.endpoint)) return "gone";
      const response = await fetch(device.endpoint, {
        method: "POST",
        headers: {
          Authorization: await vapidHeader(keys, device.endpoint),
          "Content-Encoding": "aes128gcm",
          "Content-Type": "application/octet-stream",
          TTL: String(ttlS),
          Topic: topic,
          Urgency: "normal",
        },
        body: await encrypted(device, new TextEncoder().encode(payload)),
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
      }).catch(() => null);
      await response?.body?.cancel();
      if (response?.ok) return "sent";
      if (response && [404, 410].includes(response.status)) return "gone";
      const status = response?.status ?? 0;
      // A key that is refused is the platform's fault and soon mended.
      if (status < 400 || status >= 500 || [401, 403, 429].includes(status))
        throw new Unavailable(`The push service could not take it (${status}).`);
      throw new Error(`The push service refused it: ${status}`);
    },
  };
}
