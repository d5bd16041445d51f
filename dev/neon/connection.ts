import { connect, type Socket } from "node:net";
import { decodeError, decodeFields, decodeRow, type Field, SqlError } from "./decode.ts";
import { Inbox, Outbox, type Param } from "./messages.ts";
import { Prepared, type PreparedStatement } from "./prepared.ts";

export type Statement = { sql: string; params: readonly Param[] };
export type Rows = { tag: string | null; rows: (string | null)[][]; statement: PreparedStatement };
export type Login = { user: string; password: string; database: string; applicationName: string };
export type Target = { host: string; port: number };

type Work = {
  statements: PreparedStatement[];
  results: Rows[];
  /** Index of the statement whose answer is arriving. */
  at: number;
  /** Statements whose description is still to come, in order. */
  describing: PreparedStatement[];
  error: SqlError | undefined;
  resolve: (results: Rows[]) => void;
  reject: (error: Error) => void;
};

const IDLE = "I";

/** One Postgres connection that sends any number of statements in a single write. One `run` at a time. */
export class Connection {
  onClose: () => void = () => {};
  private readonly socket: Socket;
  private readonly out = new Outbox();
  private prepared = new Prepared();
  private work: Work | undefined;
  private closed = false;

  private constructor(socket: Socket) {
    this.socket = socket;
  }

  /** Connects and logs in with a cleartext password. Throws SqlError when Postgres refuses. */
  static open(target: Target, login: Login): Promise<Connection> {
    const socket = connect({ host: target.host, port: target.port, noDelay: true });
    const connection = new Connection(socket);
    const inbox = new Inbox((type, data, start, end) => connection.receive(type, data, start, end));
    socket.on("data", (chunk: Buffer) => inbox.push(chunk));
    socket.on("close", () => connection.fail(new Error("connection to Postgres closed")));
    socket.on("error", (error) => connection.fail(error));
    return new Promise((resolve, reject) => {
      connection.expect([], [], () => resolve(connection), reject);
      connection.out.startup({
        user: login.user,
        database: login.database,
        application_name: login.applicationName,
        client_encoding: "UTF8",
      });
      connection.out.password(login.password);
      socket.write(connection.out.take());
    });
  }

  /** Runs the statements in order in one round trip. The first failure skips the rest and rejects with SqlError. */
  run(statements: readonly Statement[]): Promise<Rows[]> {
    return new Promise((resolve, reject) => {
      const used: PreparedStatement[] = [];
      const describing: PreparedStatement[] = [];
      for (const { sql, params } of statements) {
        const statement = this.prepared.get(sql);
        used.push(statement);
        if (!statement.sent) {
          statement.sent = true;
          this.out.parse(statement.name, sql);
          this.out.describe(statement.name);
          describing.push(statement);
        }
        this.out.bind(statement.name, params);
        this.out.execute();
      }
      for (const name of this.prepared.takeDropped()) this.out.close(name);
      this.out.sync();
      this.expect(used, describing, resolve, reject);
      this.socket.write(this.out.take());
    });
  }

  /** Forgets prepared statements: after a change of tables Postgres may refuse their old shape. */
  async forgetPrepared(): Promise<void> {
    this.prepared = new Prepared();
    await this.simple("DEALLOCATE ALL");
  }

  end(): void {
    if (this.closed) return;
    this.out.terminate();
    this.socket.end(this.out.take());
  }

  private simple(sql: string): Promise<Rows[]> {
    return new Promise((resolve, reject) => {
      this.expect([], [], resolve, reject);
      this.out.query(sql);
      this.socket.write(this.out.take());
    });
  }

  private expect(
    statements: PreparedStatement[],
    describing: PreparedStatement[],
    resolve: Work["resolve"],
    reject: Work["reject"],
  ): void {
    const results = statements.map((statement) => ({ tag: null, rows: [], statement }));
    this.work = { statements, results, at: 0, describing, error: undefined, resolve, reject };
    if (this.closed) this.fail(new Error("connection to Postgres closed"));
  }

  private receive(type: string, data: Buffer, start: number, end: number): void {
    const work = this.work;
    if (!work) return;
    switch (type) {
      case "D":
        work.results[work.at]?.rows.push(decodeRow(data, start));
        break;
      case "C":
        this.finishStatement(data.toString("utf8", start, end - 1));
        break;
      case "I":
        this.finishStatement(null);
        break;
      case "T":
        this.described(decodeFields(data, start));
        break;
      case "n":
        this.described([]);
        break;
      case "G":
        this.fail(new Error("COPY is not available over HTTP"));
        break;
      case "E":
        work.error ??= decodeError(data, start, end);
        break;
      case "Z":
        this.finish(work, String.fromCharCode(data[start] ?? 0));
        break;
    }
  }

  private finishStatement(tag: string | null): void {
    const result = this.work?.results[this.work.at];
    if (result) result.tag = tag;
    if (this.work) this.work.at++;
  }

  private described(fields: Field[]): void {
    this.work?.describing.shift()?.describe(fields);
  }

  private finish(work: Work, status: string): void {
    // What failed to parse, or came after it, does not exist on the server.
    for (const statement of work.describing) this.prepared.forget(statement);
    this.work = undefined;
    const settle = () => (work.error ? work.reject(work.error) : work.resolve(work.results));
    if (status === IDLE) settle();
    else this.simple("ROLLBACK").then(settle, work.reject);
  }

  private fail(error: Error): void {
    const first = !this.closed;
    this.closed = true;
    const work = this.work;
    this.work = undefined;
    work?.reject(work.error ?? error);
    this.socket.destroy();
    if (first) this.onClose();
  }
}
