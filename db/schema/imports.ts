import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

/** A product file on its way into the catalogue: uploaded, previewed, then applied in slices by the queue. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    fileName: text("file_name").notNull(),
    /** Key of the uploaded file in the MEDIA bucket, under a prefix that is never served. */
    fileKey: text("file_key").notNull(),
    status: text("status", { enum: ["previewed", "running", "done", "cancelled"] })
      .notNull()
      .default("previewed"),
    /** Products in the file, and how many of them have been applied. */
    total: integer("total").notNull(),
    done: integer("done").notNull().default(0),
    createdBy: text("created_by").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    startedAt: moment("started_at"),
    finishedAt: moment("finished_at"),
    /** When it last went ahead or was queued again: a running one that stands still was lost on the way. */
    movedAt: moment("moved_at").notNull().defaultNow(),
    /** How often it was queued again since it last went ahead. */
    resumes: integer("resumes").notNull().default(0),
  },
  (t) => [
    unique("imports_in_store").on(t.storeId, t.id),
    index("imports_newest").on(t.storeId, t.createdAt),
    index("imports_running")
      .on(t.storeId, t.movedAt)
      .where(sql`status = 'running'`),
    ownStoreOnly(),
    pgPolicy("platform_resumes", { for: "select", to: platformRole, using: sql`status = 'running'` }),
  ],
);

/** One product of the file (its first row in `row`), or one refused row. */
export const importRows = pgTable(
  "import_rows",
  {
    storeId: uuid("store_id").notNull(),
    importId: uuid("import_id").notNull(),
    position: integer("position").notNull(),
    /** Line of the file as a spreadsheet counts it, the header being 1. */
    row: integer("row").notNull(),
    handle: text("handle").notNull(),
    title: text("title").notNull().default(""),
    /** What the preview promises. */
    plan: text("plan", { enum: ["create", "update", "unchanged", "refuse"] }).notNull(),
    /** What happened; null until the slice was applied. */
    outcome: text("outcome", { enum: ["created", "updated", "unchanged", "refused"] }),
    reason: text("reason").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.importId, t.position] }),
    foreignKey({ columns: [t.storeId, t.importId], foreignColumns: [imports.storeId, imports.id] }).onDelete(
      "cascade",
    ),
    index("import_rows_of_store").on(t.storeId, t.importId),
    ownStoreOnly(),
  ],
);
