const WORKER = "/dashboard/push-worker.js";
const SCOPE = "/dashboard/";

/** Whether this browser can take pushes, and whether its owner lets it; unknown before anybody has looked. */
export type PushState = "unknown" | "ready" | "blocked" | "unable";

/** The same of this browser, with where its pushes go to already. */
export async function pushState(): Promise<{ state: PushState; endpoint: string | null }> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window))
    return { state: "unable", endpoint: null };
  if (Notification.permission === "denied") return { state: "blocked", endpoint: null };
  const worker = await navigator.serviceWorker.getRegistration(SCOPE);
  const subscription = await worker?.pushManager.getSubscription();
  return { state: "ready", endpoint: subscription?.endpoint ?? null };
}

/** Has this browser take pushes of whoever has `publicKey`; asks its owner first. Throws when they say no. */
export async function pushHere(publicKey: string): Promise<PushSubscriptionJSON> {
  await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  const { pushManager } = await navigator.serviceWorker.ready;
  const wanted = { userVisibleOnly: true, applicationServerKey: publicKey };
  try {
    return (await pushManager.subscribe(wanted)).toJSON();
  } catch (error) {
    // It may have been subscribed under a key that was replaced since; only a new subscription goes by the new one.
    const old = await pushManager.getSubscription();
    if (!old) throw error;
    await old.unsubscribe();
    return (await pushManager.subscribe(wanted)).toJSON();
  }
}

/** This browser takes no more pushes of the dashboard. */
export async function endPushHere(): Promise<void> {
  const worker = await navigator.serviceWorker.getRegistration(SCOPE);
  await (await worker?.pushManager.getSubscription())?.unsubscribe();
}
