import type { VisitMessage, VisitPart, VisitPartKind, VisitTally } from "#domain/visit/count.ts";
import { isKnown } from "./names.ts";

/** What one request adds to a day of its store. `parts` are counted as far as it is a visit and a view (`VisitPart`). */
export type Counted = {
  store: string;
  day: string;
  visits?: number;
  views?: number;
  cartAdds?: number;
  checkouts?: number;
  parts?: [kind: VisitPartKind, key: string][];
};

type Sum = { visits: number; views: number };
type Gathered = Sum & { cartAdds: number; checkouts: number; kinds: Map<VisitPartKind, Map<string, Sum>> };

/** Keys of a kind that one store's day has here, beside those that everybody knows; what is more is told as one, without a key. */
const KEYS_MOST = 50;
/** A message on the queue takes 128 KB. */
const MESSAGE_BYTES = 96 * 1024;

const PAGES = new Set<VisitPartKind>(["page", "product"]);

/** What an isolate counted since it last told of it, of all its stores. */
export class Gathering {
  private readonly days = new Map<string, Gathered>();
  /** How many sums it holds: what its memory is bounded by. */
  size = 0;

  add({ store, day, visits = 0, views = 0, cartAdds = 0, checkouts = 0, parts = [] }: Counted): void {
    const of = this.dayOf(`${store} ${day}`);
    of.visits += visits;
    of.views += views;
    of.cartAdds += cartAdds;
    of.checkouts += checkouts;
    for (const [kind, key] of parts) {
      const sum = this.sumOf(of, kind, key);
      sum.visits += visits;
      if (PAGES.has(kind)) sum.views += views;
    }
  }

  /** All of it, as messages that the queue takes. */
  messages(): VisitMessage[] {
    const made: VisitMessage[] = [];
    let room = 0;
    for (const [name, gathered] of this.days) {
      const tally = tallyOf(name, gathered);
      const bytes = new TextEncoder().encode(JSON.stringify(tally)).byteLength;
      if (bytes > room) {
        made.push({ id: crypto.randomUUID(), tallies: [] });
        room = MESSAGE_BYTES;
      }
      room -= bytes;
      made.at(-1)?.tallies.push(tally);
    }
    return made;
  }

  private dayOf(name: string): Gathered {
    let of = this.days.get(name);
    if (!of) {
      this.days.set(name, (of = { visits: 0, views: 0, cartAdds: 0, checkouts: 0, kinds: new Map() }));
      this.size += 1;
    }
    return of;
  }

  private sumOf({ kinds }: Gathered, kind: VisitPartKind, key: string): Sum {
    let keys = kinds.get(kind);
    if (!keys) kinds.set(kind, (keys = new Map<string, Sum>()));
    const place = keys.has(key) || keys.size < KEYS_MOST || isCommon(kind, key) ? key : "";
    let sum = keys.get(place);
    if (!sum) {
      keys.set(place, (sum = { visits: 0, views: 0 }));
      this.size += 1;
    }
    return sum;
  }
}

const isCommon = (kind: VisitPartKind, key: string): boolean => kind === "source" && isKnown(key);

function tallyOf(name: string, { kinds, ...sums }: Gathered): VisitTally {
  const [store = "", day = ""] = name.split(" ");
  const parts = [...kinds].flatMap(([kind, keys]) =>
    [...keys].map(([key, { visits, views }]): VisitPart =>
      isCommon(kind, key) ? [kind, key, visits, views, true] : [kind, key, visits, views],
    ),
  );
  return { store, day, ...sums, parts };
}
