import type { StoreContext } from "../context.ts";

/** Has refunds sent to their gateways soon. When the queue is away the minute sweep finds them: nothing is lost, only later. */
export async function sendSoon({ ports, store }: StoreContext): Promise<void> {
  await ports.jobs.send([{ kind: "refunds", storeId: store.id }]).catch(() => undefined);
}
