import { parseArgs } from "node:util";
import { Client } from "pg";
import { readEmail } from "#domain/email.ts";
import { nameProblem } from "#domain/identity/credentials.ts";
import { passwordProblem } from "#domain/identity/password.ts";
import { plainLine } from "#domain/plain-line.ts";
import { newRecoveryCodes } from "#domain/second-factor/recovery-codes.ts";
import { askHidden } from "./admin/ask-hidden.ts";
import { tell } from "./admin/tell.ts";
import { readWhere, type Where } from "./admin/where.ts";
import { makeAdmin, resetAdmin } from "./admin/write.ts";

const USAGE = `Makes an admin of the platform, or gives one a new password and second factor:

  npm run admin -- --email you@example.com --name "Your Name"
  npm run admin -- --email you@example.com --reset`;

/**
 * The one way to become an admin. Holds the database owner's connection, which the Worker never has; the Worker's own role
 * may not write such rows.
 */
async function main(): Promise<void> {
  const asked = readAsked();
  const where = readWhere(process.env);
  const client = await connected(where);
  try {
    const exists = await isAdmin(client, asked.email);
    if (exists && !asked.reset)
      throw new Error(`${asked.email} is an admin already. With --reset it gets a new password and codes.`);
    if (!exists && asked.reset) throw new Error(`No admin has the address ${asked.email}.`);
    const typed = process.stdin.isTTY ? await typedPassword(asked.email) : null;
    const password = typed ?? newPassword();
    const handed = asked.reset
      ? await resetAdmin(client, where, { email: asked.email, password })
      : await makeAdmin(client, where, { email: asked.email, name: asked.name, password });
    if (!handed) throw new Error(`No admin has the address ${asked.email}.`);
    const what = asked.reset
      ? "The old password, app, codes and passkeys count no more; all sessions are ended."
      : `${asked.name} is an admin now.`;
    const terminal = process.stdout.isTTY;
    const { signInAt } = where;
    console.log(
      tell({ ...handed, what, email: asked.email, signInAt, password: typed ? null : password, terminal }),
    );
  } finally {
    await client.end();
  }
}

function readAsked(): { email: string; name: string; reset: boolean } {
  const { values } = parsed({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      reset: { type: "boolean", default: false },
    },
  });
  const email = readEmail(values.email ?? "");
  if (!email) throw new Error(values.email ? `${values.email} is no e-mail address.` : USAGE);
  const name = plainLine(values.name ?? "");
  const problem = values.reset ? null : nameProblem(name);
  if (problem) throw new Error(`--name: ${problem}\n\n${USAGE}`);
  return { email, name, reset: values.reset };
}

/** What was typed after the command; a word it does not know is answered with how it goes. */
const parsed: typeof parseArgs = (config) => {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : ""}\n\n${USAGE}`, { cause: error });
  }
};

async function connected({ DATABASE_URL_OWNER }: Where): Promise<Client> {
  const client = new Client(DATABASE_URL_OWNER);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The database did not answer (${why}). On one machine it runs while npm start does.`, {
      cause: error,
    });
  }
}

async function isAdmin(client: Client, email: string): Promise<boolean> {
  const { rowCount } = await client.query("select from admin_users where email = $1", [email]);
  return rowCount === 1;
}

/** Asks until there is a password that may be taken, typed twice alike. */
async function typedPassword(email: string): Promise<string> {
  for (;;) {
    const password = await askHidden("Password (it does not show): ", process.stdin, process.stderr);
    const problem = passwordProblem(password, email);
    if (problem) console.error(problem);
    else if ((await askHidden("Once more: ", process.stdin, process.stderr)) === password) return password;
    else console.error("The two were not the same.");
  }
}

/** Twenty letters and digits, about 99 bits. */
const newPassword = (): string => newRecoveryCodes().slice(0, 2).join("-");

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
