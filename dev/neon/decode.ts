/** Field letters of an ErrorResponse and the names Neon's HTTP answer gives them. */
const ERROR_FIELDS = {
  M: "message",
  C: "code",
  D: "detail",
  H: "hint",
  P: "position",
  p: "internalPosition",
  q: "internalQuery",
  V: "severity",
  W: "where",
  t: "table",
  c: "column",
  s: "schema",
  d: "dataType",
  n: "constraint",
  F: "file",
  L: "line",
  R: "routine",
} as const;

export type SqlErrorBody = Record<(typeof ERROR_FIELDS)[keyof typeof ERROR_FIELDS], string | null>;

/** A refusal by Postgres itself. `body` is what the HTTP answer carries. */
export class SqlError extends Error {
  readonly body: SqlErrorBody;

  constructor(body: SqlErrorBody) {
    super(body.message ?? "unknown error");
    this.name = "SqlError";
    this.body = body;
  }
}

export function decodeError(data: Buffer, start: number, end: number): SqlError {
  const body = Object.fromEntries(Object.values(ERROR_FIELDS).map((name) => [name, null]));
  let at = start;
  while (at < end && data[at] !== 0) {
    const letter = String.fromCharCode(data[at] ?? 0);
    const stop = data.indexOf(0, at + 1);
    if (letter in ERROR_FIELDS) {
      const name = ERROR_FIELDS[letter as keyof typeof ERROR_FIELDS];
      (body as SqlErrorBody)[name] = data.toString("utf8", at + 1, stop);
    }
    at = stop + 1;
  }
  return new SqlError(body as SqlErrorBody);
}

/** Values as the text Postgres sent, or null. */
export function decodeRow(data: Buffer, start: number): (string | null)[] {
  const count = data.readInt16BE(start);
  const row: (string | null)[] = [];
  let at = start + 2;
  for (let column = 0; column < count; column++) {
    const size = data.readInt32BE(at);
    at += 4;
    if (size < 0) {
      row.push(null);
      continue;
    }
    row.push(data.toString("utf8", at, at + size));
    at += size;
  }
  return row;
}

export type Field = {
  name: string;
  dataTypeID: number;
  tableID: number;
  columnID: number;
  dataTypeSize: number;
  dataTypeModifier: number;
  format: "text";
};

export function decodeFields(data: Buffer, start: number): Field[] {
  const count = data.readInt16BE(start);
  const fields: Field[] = [];
  let at = start + 2;
  for (let column = 0; column < count; column++) {
    const stop = data.indexOf(0, at);
    const name = data.toString("utf8", at, stop);
    at = stop + 1;
    fields.push({
      name,
      dataTypeID: data.readUInt32BE(at + 6),
      tableID: data.readUInt32BE(at),
      columnID: data.readInt16BE(at + 4),
      dataTypeSize: data.readInt16BE(at + 10),
      dataTypeModifier: data.readInt32BE(at + 12),
      format: "text",
    });
    at += 18;
  }
  return fields;
}
