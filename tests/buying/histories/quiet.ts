import { dropOverdue } from "#domain/addition/drop.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { workOffParked } from "#domain/payment/work-off-parked.ts";
import { sendRefunds } from "#domain/refund/send.ts";
import { reconcile } from "#domain/reconciliation/run.ts";
import { misbehave } from "../gateways.ts";
import { newKey, ONLINE, post, shopOf, type Story } from "./story.ts";

const MINUTE_MS = 60_000;

/**
 * Nobody does anything any more, gateways behave again, what was on its way to us is lost, and all that runs by itself runs until
 * nothing is left to do. Whatever a webhook would have told is found without it.
 */
export async function becomeQuiet(story: Omit<Story, "goods" | "orders">): Promise<void> {
  const { stage, standins, hooks } = story;
  stage.hearing = null;
  stage.revoked.clear();
  for (const provider of ONLINE) {
    await misbehave(standins[provider], { hold_webhooks: true });
    for (let status: unknown = 0; status !== null;)
      ({ status } = (await post(standins[provider], "deliver", { at: 0 })) as { status: unknown });
  }
  const system = shopOf(story, "system", null);
  // Whoever died over a comparison is not waited for any longer.
  stage.ahead += 5 * MINUTE_MS;
  await workOffParked(system);
  for (const provider of ONLINE) {
    // One that was begun before may have passed by what came since; the next one finds it.
    for (const wanted of [null, "full"] as const) {
      let state = await reconcile(system, provider, wanted);
      while (state === "more") state = await reconcile(system, provider, null);
    }
  }
  stage.ahead += 35 * MINUTE_MS;
  await releaseHolds(system);
  await dropOverdue(system);
  // A gateway that stood still is asked less and less often; who waits long enough is answered.
  for (let asked = 0; asked < 3; asked++) {
    stage.ahead += 7 * 60 * MINUTE_MS;
    await sendRefunds(system);
  }
  await handleEvents(system);
  for (const provider of stage.removed) await newKey(stage, standins, hooks, provider);
  stage.removed.clear();
}
