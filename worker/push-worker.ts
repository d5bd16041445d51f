import script from "#web/dashboard/push-worker.js?raw";
import type { AtDoor } from "./door.ts";

/** The dashboard's service worker. Its address bounds what it may see: nothing outside `/dashboard/`. */
export const pushWorker = (c: AtDoor): Response =>
  c.body(script, 200, {
    "content-type": "text/javascript; charset=utf-8",
    // Browsers ask for it anew at least once a day; what changed is there at once.
    "cache-control": "no-cache",
  });
