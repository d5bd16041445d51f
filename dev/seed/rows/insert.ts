import type { Client } from "pg";
import type { Row } from "./catalogue.ts";

const AT_ONCE = 4000;

/** Writes rows, a few thousand per statement. All rows of a table must have the same columns; answers how many were written. */
export async function insertRows(client: Client, table: string, rows: readonly Row[]): Promise<number> {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => client.escapeIdentifier(name))
    .join(", ");
  const name = client.escapeIdentifier(table);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = JSON.stringify(rows.slice(from, from + AT_ONCE));
    await client.query(
      `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
      [some],
    );
  }
  return rows.length;
}
