/* Shows pushes of the dashboard, and leads from one to what it is about. Served at /dashboard/push-worker.js, so it reaches no shop. */

self.addEventListener("push", (event) => event.waitUntil(show(event.data)));

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.to));
});

/** What is shown again under the same tag takes the place of what was there, and makes no sound. */
async function show(data) {
  const told = read(data);
  await self.registration.showNotification(told.title, {
    body: told.body,
    tag: told.tag,
    data: { to: told.to },
  });
  for (const page of await self.clients.matchAll({ type: "window", includeUncontrolled: true }))
    page.postMessage({ t: "notices" }, []);
}

/** Browsers insist that something is shown for each push, whatever it holds. */
function read(data) {
  const unknown = { title: "Your store", body: "Something is new", tag: "notices", to: "/dashboard" };
  try {
    const { title, body, tag, to } = data.json();
    return { title, body, tag, to: String(to).startsWith("/dashboard/") ? to : unknown.to };
  } catch {
    return unknown;
  }
}

/** In a page that is open already where there is one. */
async function open(to) {
  const [page] = await self.clients.matchAll({ type: "window" });
  if (!page) return self.clients.openWindow(to);
  await page.focus();
  return page.navigate(to);
}
