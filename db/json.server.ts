/**
 * Rows as JSON text that Postgres takes whatever is in them: jsonb knows neither NUL nor halves of characters, and one of
 * them would undo a whole batch.
 */
export const rowsJson = (rows: unknown[]): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : value,
  );
