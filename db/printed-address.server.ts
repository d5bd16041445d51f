import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

/** The address of the store's first open location that has one, in lines; empty where none has. */
export const printedAddress = (): Question<string> =>
  askSql<{ address: string }, string>(
    sql`select address from stock_locations where active and address <> '' order by position, id limit 1`,
    ([row]) => row?.address ?? "",
  );
