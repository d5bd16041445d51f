import { Ratelimit } from "@upstash/ratelimit";
import { Redis } from "@upstash/redis/cloudflare";
import type { LimitName, Limits } from "#domain/context.ts";

/** How many uses in how many seconds, over a sliding window. */
const WINDOWS: Record<LimitName, { most: number; seconds: number }> = {
  // By address within a store. Mobile networks put many people behind one, so it is not tighter.
  sign_in: { most: 20, seconds: 300 },
  // By address in all stores together.
  sign_in_address: { most: 200, seconds: 300 },
  // By browser, one that its owner has signed in from before: out of every stranger's reach.
  sign_in_device: { most: 20, seconds: 900 },
  // By the e-mail that is tried, of all strange browsers together.
  sign_in_account: { most: 30, seconds: 3600 },
  // By store and realm, of all strange browsers together: against lists of leaked passwords tried from many addresses.
  sign_in_store: { most: 1_000, seconds: 600 },
  // By address: what it has of its own where strangers have used up one of the two above.
  sign_in_share: { most: 5, seconds: 86_400 },
  // By the e-mail that is tried, of all addresses' own shares together: a thousand addresses are no more guesses.
  sign_in_shares: { most: 100, seconds: 86_400 },
  sign_up: { most: 60, seconds: 3600 },
  // By address within a store, or by browser: codes, links and passkeys, whose guesses are counted where they are kept. Against floods alone.
  answer: { most: 200, seconds: 300 },
  // By address within a store, by address in all of them, and by store: a market hall shares one address.
  letter: { most: 60, seconds: 3600 },
  letter_address: { most: 300, seconds: 3600 },
  // By address within a store: asking for links past that, which go to accounts alone.
  letter_beyond: { most: 600, seconds: 3600 },
  letter_store: { most: 1_500, seconds: 3600 },
  letter_device: { most: 10, seconds: 3600 },
  letter_account: { most: 10, seconds: 3600 },
  // By account: codes that follow a right password, which no stranger has.
  letter_password: { most: 10, seconds: 3600 },
  // By mailbox, of all stores together.
  letter_mailbox: { most: 40, seconds: 3600 },
  // By account. Its window is half of what a link counts: who meets this has one that counts for half an hour more.
  letter_link: { most: 5, seconds: 1800 },
  // By address, and by mailbox of all addresses together, as above.
  letter_share: { most: 2, seconds: 86_400 },
  letter_shares: { most: 20, seconds: 86_400 },
  second_factor: { most: 10, seconds: 900 },
  second_factor_day: { most: 40, seconds: 86_400 },
  invite: { most: 50, seconds: 3600 },
  api: { most: 600, seconds: 60 },
  open_store: { most: 10, seconds: 3600 },
  slug_check: { most: 120, seconds: 60 },
  // Discount and gift card codes that somebody tries, by network address.
  code: { most: 20, seconds: 300 },
  // By store: a comparison with its gateways that somebody asks for.
  reconcile: { most: 6, seconds: 3600 },
  checkout: { most: 60, seconds: 300 },
  upload: { most: 300, seconds: 300 },
  // By person and store: what comes beyond it comes together.
  push: { most: 10, seconds: 300 },
  push_device: { most: 30, seconds: 3600 },
  // By thread and side: pictures, products and offers in messages. Pictures are read through, which takes time.
  message_card: { most: 40, seconds: 3600 },
  // By address at one door, and by address at all doors of a host: pages that lost their connection knock anew, all at once where many
  // sit behind one address.
  knock: { most: 60, seconds: 60 },
  knock_address: { most: 600, seconds: 300 },
};

const REDIS_PATIENCE_MS = 1_000;
/** So long Redis is not asked after it was away: a sign-in takes several limits, and would wait for each. */
const AWAY_MS = 5_000;

const limiters = new Map<string, Ratelimit>();

/** Asks Redis whether it is there; throws when it is not. */
export async function pingRedis(url: string, token: string): Promise<void> {
  await redis(url, token).ping();
}

const redis = (url: string, token: string): Redis =>
  new Redis({
    url,
    token,
    enableTelemetry: false,
    retry: { retries: 0 },
    signal: () => AbortSignal.timeout(REDIS_PATIENCE_MS),
  });

/**
 * Limits counted in Upstash Redis for all isolates together. While Redis is away or slow each isolate counts
 * for itself, so a limit gets looser but is never open.
 */
export function upstashLimits(url: string, token: string): Limits {
  let awayUntil = 0;
  return {
    async take(name, key) {
      const { most, seconds } = WINDOWS[name];
      const here = () => takeHere(`${name}:${key}`, most, seconds * 1000, Date.now());
      if (Date.now() < awayUntil) return here();
      const limiter = limiterFor(url, token, name);
      try {
        const taken = await limiter.limit(key);
        if (taken.reason === "timeout") throw new Error("Redis did not answer in time");
        return { allowed: taken.success, retryAfterS: secondsUntil(taken.reset) };
      } catch {
        awayUntil = Date.now() + AWAY_MS;
        return here();
      }
    },
  };
}

function limiterFor(url: string, token: string, name: LimitName): Ratelimit {
  const id = `${url} ${name}`;
  const found = limiters.get(id);
  if (found) return found;
  const { most, seconds } = WINDOWS[name];
  const limiter = new Ratelimit({
    redis: redis(url, token),
    limiter: Ratelimit.slidingWindow(most, `${seconds} s`),
    prefix: `limit:${name}`,
    timeout: REDIS_PATIENCE_MS,
  });
  limiters.set(id, limiter);
  return limiter;
}

const secondsUntil = (moment: number): number => Math.max(1, Math.ceil((moment - Date.now()) / 1000));

const counted = new Map<string, { count: number; until: number }>();
const COUNTED_MOST = 10_000;

function takeHere(key: string, most: number, windowMs: number, now: number) {
  const entry = counted.get(key);
  const current = entry && entry.until > now ? entry : { count: 0, until: now + windowMs };
  current.count += 1;
  counted.delete(key);
  counted.set(key, current);
  if (counted.size > COUNTED_MOST) {
    const oldest = counted.keys().next().value;
    if (oldest !== undefined) counted.delete(oldest);
  }
  return {
    allowed: current.count <= most,
    retryAfterS: Math.max(1, Math.ceil((current.until - now) / 1000)),
  };
}
