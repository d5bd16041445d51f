/** A letter as the API takes it, with Resend's names. */
export type Letter = {
  id: string;
  created_at: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  reply_to: string[];
  subject: string;
  html: string | null;
  text: string | null;
  headers: Record<string, string>;
  tags: { name: string; value: string }[];
  attachments: { filename: string | null; content_type: string | null; bytes: number }[];
  scheduled_at: string | null;
};

export class LetterRefused extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, name: string, message: string) {
    super(message);
    this.name = name;
    this.statusCode = statusCode;
  }
}

const ADDRESS = /^(?:[^<>\n]*<)?[^\s<>@,]+@[^\s<>@,]+>?$/;
const MOST_RECIPIENTS = 50;

/** Reads one letter. Throws LetterRefused with Resend's error names. */
export function readLetter(asked: unknown): Letter {
  if (!asked || typeof asked !== "object" || Array.isArray(asked)) {
    throw new LetterRefused(422, "missing_required_field", "The request body must be an object.");
  }
  const body = asked as Record<string, unknown>;
  for (const field of ["from", "to", "subject"]) {
    if (!body[field]) throw new LetterRefused(422, "missing_required_field", `Missing \`${field}\` field.`);
  }
  if (!body.html && !body.text && !body.template) {
    throw new LetterRefused(422, "missing_required_field", "Missing `html` or `text` field.");
  }
  const from = String(body.from);
  if (!ADDRESS.test(from)) {
    throw new LetterRefused(
      422,
      "invalid_from_address",
      "Invalid `from` field. Use `Name <email@example.com>`.",
    );
  }
  return {
    id: crypto.randomUUID(),
    created_at: new Date().toISOString(),
    from,
    to: addresses("to", body.to),
    cc: addresses("cc", body.cc),
    bcc: addresses("bcc", body.bcc),
    reply_to: addresses("reply_to", body.reply_to),
    subject: String(body.subject),
    html: typeof body.html === "string" ? body.html : null,
    text: typeof body.text === "string" ? body.text : null,
    headers: (body.headers ?? {}) as Letter["headers"],
    tags: (body.tags ?? []) as Letter["tags"],
    attachments: ((body.attachments ?? []) as Record<string, unknown>[]).map(readAttachment),
    scheduled_at: typeof body.scheduled_at === "string" ? body.scheduled_at : null,
  };
}

function addresses(field: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length > MOST_RECIPIENTS) {
    throw new LetterRefused(
      422,
      "validation_error",
      `The \`${field}\` field takes ${MOST_RECIPIENTS} addresses at most.`,
    );
  }
  return list.map((one) => {
    if (typeof one === "string" && ADDRESS.test(one)) return one;
    throw new LetterRefused(
      422,
      "validation_error",
      `Invalid \`${field}\` field. Use \`email@example.com\` or \`Name <email@example.com>\`.`,
    );
  });
}

function readAttachment(asked: Record<string, unknown>): Letter["attachments"][number] {
  return {
    filename: typeof asked.filename === "string" ? asked.filename : null,
    content_type: typeof asked.content_type === "string" ? asked.content_type : null,
    bytes: typeof asked.content === "string" ? Buffer.from(asked.content, "base64").length : 0,
  };
}
