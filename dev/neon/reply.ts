import type { Rows } from "./connection.ts";

/** The JSON of one statement's result, as Neon answers it: rows of raw text, fields described before. */
export function resultJson({ tag, rows, statement }: Rows, arrays: boolean): string {
  const shown = arrays ? rows : rows.map((row) => asObject(statement.names, row));
  const command = tag === null ? null : (tag.split(" ", 1)[0] ?? null);
  return (
    `{"command":${JSON.stringify(command)},"rowCount":${rowCount(tag)},` +
    `"rows":${JSON.stringify(shown)},"fields":${statement.fieldsJson},"rowAsArray":${arrays}}`
  );
}

/** "INSERT 0 5" → 5, "SELECT 3" → 3, "CREATE TABLE" → null. */
function rowCount(tag: string | null): number | null {
  const last = tag?.slice(tag.lastIndexOf(" ") + 1);
  return last && /^\d+$/.test(last) ? Number(last) : null;
}

function asObject(names: string[], row: (string | null)[]): Record<string, string | null> {
  return Object.fromEntries(names.map((name, column) => [name, row[column] ?? null]));
}
