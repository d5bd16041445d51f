import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chownSync, existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Client } from "pg";
import { postgresBinaries } from "./postgres/binaries.ts";
import { claim, clearLeftover, release } from "./postgres/leftover.ts";
import { runAs, type RunAs } from "./postgres/run-as.ts";
import { freePort, type Stop } from "./server.ts";

export type LocalPostgres = {
  port: number;
  /** The role that owns the tables and migrates. Like Neon's owner it may bypass row security but is no superuser. */
  ownerUrl: string;
  superuserUrl: string;
  urlFor: (role: string, password: string) => string;
  stop: Stop;
};

export type PostgresOptions = {
  dataDir: string;
  /** 0 takes any free port. */
  port: number;
  /** Skips every disk flush: only for data that is thrown away. */
  fastAndLoose?: boolean;
  log?: (line: string) => void;
};

const DATABASE = "opnmrt";
const PASSWORD = "local-only";
const READY = "ready to accept connections";

/** Starts Postgres 18 on 127.0.0.1 and makes the folder and the database on first use. */
export async function startPostgres(options: PostgresOptions): Promise<LocalPostgres> {
  const dataDir = resolve(options.dataDir);
  const binaries = postgresBinaries();
  await mkdir(dirname(dataDir), { recursive: true });
  await clearLeftover(dataDir);
  await claim(dataDir);

  const as = runAs([binaries.postgres, dataDir]);
  if (!existsSync(join(dataDir, "PG_VERSION"))) await initialise(binaries.initdb, dataDir, as);

  const port = options.port || (await freePort());
  const server = as.spawn(binaries.postgres, ["-D", dataDir, ...settings(port, options)]);
  const stopNow = () => server.kill("SIGINT");
  process.once("exit", stopNow);
  await ready(server, options.log);

  const urlFor = (role: string, password: string) =>
    `postgresql://${role}:${password}@localhost:${port}/${DATABASE}`;
  const superuserUrl = urlFor("postgres", PASSWORD);
  await createDatabase(superuserUrl);
  return {
    port,
    superuserUrl,
    ownerUrl: urlFor("opnmrt_owner", PASSWORD),
    urlFor,
    stop: async () => {
      process.removeListener("exit", stopNow);
      await end(server);
      await release(dataDir);
    },
  };
}

function settings(port: number, { fastAndLoose }: PostgresOptions): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "128MB",
    random_page_cost: 1.1,
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    // Neon lets the owner act as the roles it made; without this Postgres 16 and later would not.
    createrole_self_grant: "set, inherit",
    ...(fastAndLoose && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Works in a folder of its own first, so that an interrupted start leaves nothing half made. */
async function initialise(initdb: string, dataDir: string, as: RunAs): Promise<void> {
  const unfinished = `${dataDir}.unfinished`;
  const passwordFile = join(tmpdir(), `opnmrt-${randomUUID()}`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, PASSWORD, { mode: 0o600 });
  if (as.owner) {
    chownSync(unfinished, as.owner.uid, as.owner.gid);
    chownSync(passwordFile, as.owner.uid, as.owner.gid);
  }
  const args = ["-D", unfinished, "--username=postgres", `--pwfile=${passwordFile}`];
  // Cleartext passwords, because the Neon driver sends the password before it is asked for one.
  args.push("--auth=password", "--encoding=UTF8", "--no-sync");
  args.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
  try {
    await succeeds(as.spawn(initdb, args));
    await rename(unfinished, dataDir);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function createDatabase(superuserUrl: string): Promise<void> {
  const client = new Client(superuserUrl.replace(/\/[^/]*$/, "/postgres"));
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (found.rowCount) return;
    await client.query(`create role opnmrt_owner login createrole createdb bypassrls password '${PASSWORD}'`);
    await client.query(`create database ${DATABASE} owner opnmrt_owner`);
  } finally {
    await client.end();
  }
}

function ready(server: ChildProcess, log: PostgresOptions["log"]): Promise<void> {
  return new Promise((resolveReady, reject) => {
    let said = "";
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4000);
      log?.(text.trimEnd());
      if (text.includes(READY)) resolveReady();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`Postgres did not start:\n${said}`)));
  });
}

function succeeds(child: ChildProcess): Promise<void> {
  return new Promise((done, reject) => {
    let said = "";
    child.stdout?.resume();
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? done() : reject(new Error(`Postgres could not make its data folder:\n${said}`)),
    );
  });
}

function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    // SIGQUIT skips the goodbye; the next start recovers from the log.
    const force = setTimeout(() => server.kill("SIGQUIT"), 8000);
    server.once("exit", () => {
      clearTimeout(force);
      done();
    });
    server.kill("SIGINT");
  });
}
