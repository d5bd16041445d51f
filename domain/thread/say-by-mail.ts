import { staffMembers, type MemberRow } from "#db/staff.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { buyerOfThread, type ThreadBuyer } from "#db/thread-writers.server.ts";
import type { StoreContext } from "../context.ts";
import { readEmail } from "../email.ts";
import { Forbidden } from "../errors.ts";
import { may } from "../staff/may.ts";
import type { Shell } from "../store/store.ts";
import type { Entered } from "./enter.ts";
import { readByLetter } from "./read-by-letter.ts";
import { isGivenTo, type LetterReader, type ReplyAddress } from "./reply-address.ts";
import { sayOnce } from "./say-once.ts";
import { isHeading, nameOf } from "./unread-words.ts";
import { withoutQuotes } from "./without-quotes.ts";

/** An answer that came by mail. `id` is what its program called it (Message-ID); `from` is who wrote it. */
export type MailedAnswer = { id: string; from: string; text: string; pictures: Uint8Array[] };

/**
 * Says in a thread what somebody answered to our letter about it: whom it went to, from where it went to. A letter that comes twice is said
 * once. Throws `Forbidden`, `Invalid` (`text`, `picture`), `Conflict` (`too_many_cards`), `TooMany` and `Unavailable`.
 */
export async function sayByMail(shop: StoreContext, to: ReplyAddress, mailed: MailedAnswer): Promise<void> {
  const { shell, buyer, members } = await shop.db.read({
    shell: storeShell(),
    buyer: buyerOfThread(to.threadId),
    members: staffMembers(),
  });
  const email = readEmail(mailed.from);
  const writers = buyer && email ? writersWith(email, buyer, members, shell) : [];
  const given = await Promise.all(writers.map(({ reader }) => isGivenTo(shop, to, reader)));
  const writer = writers.find((_, at) => given[at]);
  // A letter that was passed on makes nobody its reader.
  if (!buyer || !writer)
    throw new Forbidden(
      "Please answer from the address that our letter came to, or on the page that it leads to.",
    );
  const pictures = { files: mailed.pictures, alt: "" };
  const thread = { storeId: shop.store.id, kind: buyer.kind, id: to.threadId };
  await sayOnce(
    shop,
    { ...writer.entered, thread },
    {
      form: mailed.id,
      id: null,
      text: withoutKeys(
        shop,
        withoutQuotes(mailed.text, {
          address: shop.ports.mailIn.from,
          name: shell.name,
          isHeading: (line) => isHeading(line, [shell.name, nameOf(buyer)]),
        }),
      ),
      ...(pictures.files.length > 0 && { pictures }),
    },
  );
  const { side } = writer.reader;
  const told = side === "buyer" ? buyer.buyerTold : buyer.staffTold;
  await readByLetter(shop, thread, side, told);
}

/** Of a letter that is repeated in a way we do not know, its links stay: without what opens the order to whoever reads along. */
const withoutKeys = ({ origin }: StoreContext, text: string): string =>
  text.replaceAll(
    // A link without such a part is taken, too, as it is: else each beginning of a link would look to the end of a long row of them.
    new RegExp(`(${origin.replaceAll(".", String.raw`\.`)}/[^\\s?#<>"]*)(?:\\?[^\\s<>"]*)?`, "gi"),
    "$1",
  );

type Writer = { reader: LetterReader; entered: Omit<Entered, "thread"> };

/**
 * As whom this address may speak here, today: whoever changed theirs, or left the staff, has no way in by the old letters. The shop's own
 * address speaks as the shop when it is nobody's of its people.
 */
function writersWith(email: string, buyer: ThreadBuyer, members: MemberRow[], shell: Shell): Writer[] {
  const writers: Writer[] = [];
  if (readEmail(buyer.email) === email)
    writers.push({
      reader: { side: "buyer", email },
      entered: {
        speaker: { side: "buyer", id: buyer.id, name: buyer.name, away: true },
        mayWrite: !buyer.blocked && shell.status === "open",
      },
    });
  const member = members.find((one) => readEmail(one.email) === email);
  if (member || readEmail(shell.contactEmail) === email)
    writers.push({
      reader: { side: "staff", email },
      entered: {
        speaker: { side: "staff", id: member?.userId ?? "", name: member?.name ?? shell.name, away: true },
        mayWrite: (!member || may(member.role, "inbox.write")) && !buyer.quiet,
      },
    });
  return writers;
}
