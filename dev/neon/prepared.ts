import type { Field } from "./decode.ts";

const MOST = 500;
/** Longer texts (imports of many rows) hardly come twice; they use the nameless statement. */
const LONGEST = 10_000;

/** A statement known to one connection by name; `fieldsJson` is ready to be put into an answer. */
export class PreparedStatement {
  readonly name: string;
  readonly sql: string;
  sent = false;
  fieldsJson = "[]";
  names: string[] = [];

  constructor(name: string, sql: string) {
    this.name = name;
    this.sql = sql;
  }

  describe(fields: Field[]): void {
    this.fieldsJson = JSON.stringify(fields);
    this.names = fields.map((field) => field.name);
  }
}

/** The prepared statements of one connection, the least recently used dropped first. */
export class Prepared {
  private readonly bySql = new Map<string, PreparedStatement>();
  private dropped: string[] = [];
  private made = 0;

  get(sql: string): PreparedStatement {
    if (sql.length > LONGEST) return new PreparedStatement("", sql);
    const known = this.bySql.get(sql);
    if (known) {
      this.bySql.delete(sql);
      this.bySql.set(sql, known);
      return known;
    }
    const statement = new PreparedStatement(`s${this.made++}`, sql);
    this.bySql.set(sql, statement);
    if (this.bySql.size > MOST) this.dropOldest();
    return statement;
  }

  forget(statement: PreparedStatement): void {
    this.bySql.delete(statement.sql);
    this.dropped.push(statement.name);
  }

  /** Names to close on the server, each given once. */
  takeDropped(): string[] {
    const names = this.dropped;
    this.dropped = [];
    return names;
  }

  private dropOldest(): void {
    const [oldest] = this.bySql.values();
    if (oldest) this.forget(oldest);
  }
}
