import type { Later } from "#wiring/open-shop.ts";
import { Flights } from "./flights.ts";

/** `whole` is false for one that is to be drawn again soon. */
export type Drawn = { bytes: Uint8Array<ArrayBuffer>; contentType: string; whole: boolean };

declare const BUILD_ID: string;

const flights = new Flights<Drawn>();
/** Each holds a canvas of 2 MB and its file; more at once would crowd an isolate's 128 MB. */
const MOST_AT_ONCE = 4;
/** Whoever waits looks for themselves: a turn that is called out may go to somebody who has left meanwhile. */
const LOOK_MS = 50;
let drawing = 0;

/** A drawing from this data centre's cache, or drawn, once however many ask for it at the same time. */
export const drawnOnce = (name: string, draw: () => Promise<Drawn>, later: Later): Promise<Drawn> =>
  flights.join(name, () => keptOrDrawn(name, draw, later), later);

async function keptOrDrawn(name: string, draw: () => Promise<Drawn>, later: Later): Promise<Drawn> {
  const cache = await caches.open("cards").catch(() => undefined);
  const address = `https://cards.invalid/${BUILD_ID}/${encodeURIComponent(name)}`;
  const kept = await cache?.match(address).catch(() => undefined);
  if (kept)
    return {
      bytes: new Uint8Array(await kept.arrayBuffer()),
      contentType: kept.headers.get("content-type") ?? "image/png",
      whole: true,
    };
  const drawn = await inTurn(draw);
  if (drawn.whole && cache) {
    const copy = new Response(drawn.bytes, {
      headers: { "content-type": drawn.contentType, "cache-control": "public, max-age=2592000" },
    });
    later(cache.put(address, copy).catch(() => undefined));
  }
  return drawn;
}

async function inTurn(draw: () => Promise<Drawn>): Promise<Drawn> {
  await turn();
  drawing += 1;
  try {
    return await draw();
  } finally {
    drawing -= 1;
  }
}

async function turn(): Promise<void> {
  if (drawing < MOST_AT_ONCE) return;
  await new Promise((go) => setTimeout(go, LOOK_MS));
  return turn();
}
