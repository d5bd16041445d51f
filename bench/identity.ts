import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { hashPassword } from "#wiring/identity/password-hash.ts";
import { Browser } from "./support/browser.ts";
import { workerdCpuMs } from "./support/cpu.ts";
import type { Bench } from "./support/emit.ts";
import { withPlatform } from "./support/platform.ts";

const PEOPLE = 40;
const PASSWORD = "carry seven baskets home";

/**
 * Signing in through the built Worker: processor and wall time of each, with the sign-in page as the control of the same run,
 * and how many database trips a warm session adds to a page. One person after the other, because a Worker's time
 * is billed by the request.
 */
export const bench: Bench = (tell) =>
  withPlatform(async ({ origin, port, ownerUrl }) => {
    const emails = await addSellers(ownerUrl);
    const browserOf = (at: number) => new Browser(origin, `localhost:${port}`, `198.51.100.${at}`);

    const page = await measured(emails.length, async (at) =>
      expectStatus(200, browserOf(at).get("/sign-in")),
    );
    tell("page_cpu_ms", page.cpuMs, "ms");
    tell("page_wall_p50_ms", page.p50, "ms");

    const browsers = emails.map((_, at) => browserOf(at));
    const enter = async (email: string, browser: Browser) => {
      const answer = await expectStatus(302, browser.post("/sign-in", { email, password: PASSWORD }));
      if (!browser.kept.includes("seller.session_token=")) throw new Error(`${email} is not signed in`);
      return answer;
    };
    const signIn = await measured(emails.length, (at) => enter(emails[at] ?? "", browsers[at] as Browser));
    tell("signin_cpu_ms", signIn.cpuMs, "ms");
    tell("signin_wall_p50_ms", signIn.p50, "ms");
    tell("signin_wall_max_ms", signIn.max, "ms");
    tell("signin_trips", signIn.trips, "trips");

    const nobody = await expectStatus(200, browserOf(0).get("/"));
    const somebody = await measured(emails.length, (at) =>
      expectStatus(200, (browsers[at] as Browser).get("/")),
    );
    tell("warm_session_trips", somebody.trips - nobody.trips, "trips");
    tell("warm_session_cpu_ms", somebody.cpuMs, "ms");
  });

async function addSellers(ownerUrl: string): Promise<string[]> {
  const client = new Client(ownerUrl);
  await client.connect();
  const password = await hashPassword(PASSWORD);
  // Of such addresses no code from a mailbox is asked for: the password alone lets in, as it does in a browser that is known.
  const emails = Array.from({ length: PEOPLE }, (_, at) => `seller${at}@demo.test`);
  for (const email of emails) {
    const id = randomUUID();
    await client.query(
      "insert into seller_users (id, name, email, email_verified) values ($1, 'Ngozi', $2, true)",
      [id, email],
    );
    await client.query(
      `insert into seller_accounts (id, user_id, account_id, provider_id, password)
       values ($1, $1, $1, 'credential', $2)`,
      [id, password],
    );
  }
  await client.end();
  return emails;
}

/** Runs a step `times` times: processor time of each on average, wall time at the median and at worst, trips at most. */
async function measured(times: number, step: (at: number) => Promise<{ trips: number }>) {
  const walls: number[] = [];
  let trips = 0;
  const before = workerdCpuMs();
  for (let at = 0; at < times; at++) {
    const started = performance.now();
    trips = Math.max(trips, (await step(at)).trips);
    walls.push(performance.now() - started);
  }
  const sorted = walls.toSorted((a, b) => a - b);
  return {
    cpuMs: (workerdCpuMs() - before) / times,
    p50: sorted[Math.floor(times / 2)] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    trips,
  };
}

async function expectStatus<A extends { status: number }>(status: number, asked: Promise<A>): Promise<A> {
  const answer = await asked;
  if (answer.status !== status) throw new Error(`Expected ${status}, got ${answer.status}`);
  return answer;
}
