import { DatabaseAway, refusal, SignedOut as SessionEnded, StoreClosed } from "#db/refused.server.ts";
import { ShopClosed, SignedOut, Unavailable } from "#domain/errors.ts";

/** What the database's door says, in the domain's words; anything else as it is. */
function inDomainWords(thrown: unknown): unknown {
  const error = refusal(thrown);
  if (error instanceof StoreClosed) return new ShopClosed();
  if (error instanceof SessionEnded) return new SignedOut();
  if (error instanceof DatabaseAway)
    return new Unavailable("We can't reach our books right now. Please try again in a minute.");
  return thrown;
}

/** Throws what a library made of a failure in the domain's words, when beneath it the database was away. */
export function rethrown(thrown: unknown): never {
  for (let beneath = thrown; beneath instanceof Error; beneath = beneath.cause)
    if (beneath instanceof DatabaseAway) throw inDomainWords(beneath);
  throw thrown;
}

/** The same port, whose methods fail in the domain's words. */
export function translated<T extends object>(port: T): T {
  return new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== "function") return member;
      return async (...args: unknown[]) => {
        try {
          return await (member.apply(target, args) as unknown);
        } catch (error) {
          throw inDomainWords(error);
        }
      };
    },
  });
}
