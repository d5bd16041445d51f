import { Connection, type Login, type Rows, type Statement, type Target } from "./connection.ts";
import { SqlError } from "./decode.ts";

const MOST_CONNECTIONS = 20;
const IDLE_MS = 60_000;

/** Prepared statements whose tables changed underneath, or that the session threw away. */
const STALE = new Set(["0A000", "26000"]);

/** Connections of one login, opened on demand and used by one batch at a time. */
export class Pool {
  private readonly target: Target;
  private readonly login: Login;
  private readonly idle: { connection: Connection; timer: NodeJS.Timeout }[] = [];
  private readonly waiting: ((connection: Connection | undefined) => void)[] = [];
  private readonly all = new Set<Connection>();
  private open = 0;

  constructor(target: Target, login: Login) {
    this.target = target;
    this.login = login;
  }

  async run(statements: readonly Statement[]): Promise<Rows[]> {
    const connection = await this.take();
    try {
      return await this.attempt(connection, statements);
    } finally {
      this.give(connection);
    }
  }

  end(): void {
    for (const connection of this.all) connection.end();
  }

  private async attempt(connection: Connection, statements: readonly Statement[]): Promise<Rows[]> {
    try {
      return await connection.run(statements);
    } catch (error) {
      // Nothing of a failed batch was kept, so asking again is safe.
      if (!(error instanceof SqlError) || !STALE.has(error.body.code ?? "")) throw error;
      await connection.forgetPrepared();
      return await connection.run(statements);
    }
  }

  private async take(): Promise<Connection> {
    for (;;) {
      const ready = this.idle.pop();
      if (ready) {
        clearTimeout(ready.timer);
        return ready.connection;
      }
      if (this.open < MOST_CONNECTIONS) return this.connect();
      const given = await new Promise<Connection | undefined>((resolve) => {
        this.waiting.push(resolve);
      });
      if (given) return given;
    }
  }

  private async connect(): Promise<Connection> {
    this.open++;
    try {
      const connection = await Connection.open(this.target, this.login);
      connection.onClose = () => this.lose(connection);
      this.all.add(connection);
      return connection;
    } catch (error) {
      this.open--;
      this.waiting.shift()?.(undefined);
      throw error;
    }
  }

  private give(connection: Connection): void {
    if (!this.all.has(connection)) return;
    const next = this.waiting.shift();
    if (next) {
      next(connection);
      return;
    }
    const timer = setTimeout(() => connection.end(), IDLE_MS).unref();
    this.idle.push({ connection, timer });
  }

  private lose(connection: Connection): void {
    this.open--;
    this.all.delete(connection);
    const at = this.idle.findIndex((entry) => entry.connection === connection);
    if (at >= 0) clearTimeout(this.idle.splice(at, 1)[0]?.timer);
    this.waiting.shift()?.(undefined);
  }
}
