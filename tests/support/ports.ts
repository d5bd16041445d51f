import type { Job, Ports } from "#domain/context.ts";
import type { Gateway } from "#domain/gateway-port.ts";
import { Unavailable } from "#domain/errors.ts";
import { storeSigner } from "#wiring/identity/store-signer.ts";
import { LOCAL_SECRET_KEY } from "#wiring/settings.ts";

export type MemoryPorts = {
  ports: Ports;
  files: Map<string, { bytes: Uint8Array; contentType: string }>;
  jobs: Job[];
};

/** A gateway that answers nothing; tests put what they need over it. */
export const awayGateway = (): Gateway => {
  const gateway = away("A payment gateway");
  return {
    pageLivesMs: Number.POSITIVE_INFINITY,
    checkKey: gateway,
    start: gateway,
    verify: gateway,
    signed: gateway,
    readEvent: () => null,
    refund: gateway,
    refundStatus: gateway,
    chargesSince: gateway,
  };
};

const away = (what: string) => () => Promise.reject(new Unavailable(`${what} is not part of this test`));

/** Ports that keep everything in memory. What talks to the outside world is away until a test puts its own there. */
export function memoryPorts(): MemoryPorts {
  const files: MemoryPorts["files"] = new Map();
  const jobs: Job[] = [];
  return {
    files,
    jobs,
    ports: {
      media: {
        put: async (key, bytes, contentType) => void files.set(key, { bytes: bytes.slice(), contentType }),
        get: async (key) => files.get(key) ?? null,
        open: async (key) => {
          const found = files.get(key);
          if (!found) return null;
          const body = new Blob([found.bytes as BlobPart]).stream();
          return { body, contentType: found.contentType, clean: true };
        },
        remove: async (key) => void files.delete(key),
      },
      pictures: {
        shape: away("Pixels"),
        photograph: away("Pixels"),
        upright: away("Pixels"),
        tint: away("Pixels"),
      },
      jobs: { send: async (more) => void jobs.push(...more) },
      gateways: { paystack: awayGateway(), flutterwave: awayGateway() },
      seal: {
        seal: async (storeId, plain) => `${storeId}:${plain}`,
        open: async (storeId, sealed) => sealed.slice(storeId.length + 1),
      },
      signer: storeSigner(LOCAL_SECRET_KEY),
      mail: { send: away("Mail") },
      mailIn: { domain: null, from: "shops@demo.test" },
      push: { publicKey: null, takes: () => false, send: away("Push") },
      outside: { addresses: away("The internet"), fetch: away("The internet") },
      limits: { take: async () => ({ allowed: true, retryAfterS: 0 }) },
      tenants: { forget: async () => undefined },
      rooms: {
        said: away("A room"),
        saidBefore: away("A room"),
        say: away("A room"),
        show: away("A room"),
        tellSteps: away("A room"),
        readUpTo: away("A room"),
        askAgain: async () => undefined,
        forget: async () => undefined,
      },
    },
  };
}
