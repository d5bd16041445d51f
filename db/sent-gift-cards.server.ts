import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

export type CardToRow = {
  lastFour: string;
  currency: string;
  balance: number;
  expiresAt: string | null;
  since: string;
};

/** The cards whose letters went to this address, without their codes. Amounts are minor units. */
export const cardsTo = (email: string): Question<CardToRow[]> =>
  askSql<{ card: CardToRow }, CardToRow[]>(
    sql`select jsonb_build_object('lastFour', g.last_four, 'currency', g.currency, 'balance', g.balance,
        'expiresAt', g.expires_at, 'since', g.created_at) as card
      from gift_cards g where g.email = ${email} order by g.id`,
    (rows) => rows.map(({ card }) => card),
  );

/** The cards of this account's address are anybody's who has their code; but one whose letter is still to go out would be nobody's. */
export const forgetCardsTo = (buyerId: string): Question<void> =>
  askSql(
    sql`update gift_cards set email = null, note = ''
      where email = (select email from buyer_users where id = ${buyerId}::uuid) and not exists (
        select from events e where e.type = 'GIFT_CARD_ISSUED' and e.handled_at is null
          and e.data ->> 'cardId' = gift_cards.id::text)`,
    () => undefined,
  );
