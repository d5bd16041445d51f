import type { Job, Ports } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { storeSigner } from "#wiring/identity/store-signer.ts";
import { LOCAL_SECRET_KEY } from "#wiring/settings.ts";

export type MemoryPorts = {
  ports: Ports;
  files: Map<string, { bytes: Uint8Array; contentType: string }>;
  jobs: Job[];
};

const away = (what: string) => () => Promise.reject(new Unavailable(`${what} is not part of this test`));

/** Ports that keep everything in memory. What talks to the outside world is away until a test puts its own there. */
export function memoryPorts(): MemoryPorts {
  const files: MemoryPorts["files"] = new Map();
  const jobs: Job[] = [];
  const gateway = away("A payment gateway");
  return {
    files,
    jobs,
    ports: {
      media: {
        put: async (key, bytes, contentType) => void files.set(key, { bytes: bytes.slice(), contentType }),
        get: async (key) => files.get(key) ?? null,
        remove: async (key) => void files.delete(key),
      },
      jobs: { send: async (more) => void jobs.push(...more) },
      gateways: { paystack: { checkKey: gateway, start: gateway, verify: gateway, signed: gateway } },
      seal: {
        seal: async (storeId, plain) => `${storeId}:${plain}`,
        open: async (storeId, sealed) => sealed.slice(storeId.length + 1),
      },
      signer: storeSigner(LOCAL_SECRET_KEY),
      mail: { send: away("Mail") },
      outside: { addresses: away("The internet"), fetch: away("The internet") },
      limits: { take: async () => ({ allowed: true, retryAfterS: 0 }) },
      tenants: { forget: async () => undefined },
    },
  };
}
