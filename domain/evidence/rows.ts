import type { FullOrderRow } from "#db/orders.server.ts";
import type { Paper } from "../paper/paper.ts";
import { problemTold } from "../payment/mismatch.ts";
import { cardLine } from "../thread/card-words.ts";
import type { CardKind } from "../thread/thread.ts";
import { filled } from "../words/say.ts";
import type { EvidencePart } from "./evidence.ts";

type Row = Paper["rows"][number];
type Money = (amount: number) => string;

/** A text is cut so that each piece fits on a page of its own. */
const PIECE = { characters: 1_200, lines: 25 };

/** The entries of a part as lines of a paper, in the order of its data. */
export function rowsOfPart(part: EvidencePart, order: FullOrderRow, money: Money): Row[] {
  switch (part.name) {
    case "order":
      return order.lines.map((line) => ({
        title: `${line.quantity} × ${[line.title, line.variantTitle].filter(Boolean).join(", ")}`,
        details: [`${line.sent} sent, ${line.returned} returned, ${line.removed} called off`],
        cells: [money(line.total)],
      }));
    case "payments":
      return order.payments.map((one) =>
        row(
          `${one.provider} · ${one.status}`,
          [`${when(one.createdAt)} · ${one.reference}`, problemTold(one.problem)],
          money(one.amount),
        ),
      );
    case "refunds":
      return order.refunds.map((one) =>
        row(`${one.way} · ${one.status}`, [when(one.createdAt), one.reason, one.problem], money(one.amount)),
      );
    case "shipments":
      return order.fulfilments.map((one) =>
        row([one.carrier, one.trackingNumber].filter(Boolean).join(" · ") || "Without tracking", [
          `Sent ${when(one.createdAt)}${one.deliveredAt ? `, delivered ${when(one.deliveredAt)}` : ""} · ${one.status}`,
          one.trackingUrl,
        ]),
      );
    case "returns":
      return order.returns.flatMap((one) =>
        longRow(`${one.status} · ${when(one.createdAt)}`, [one.note, one.answer]),
      );
    case "disputes":
      return order.disputes.flatMap((one) =>
        longRow(`${one.kind} · ${one.decision ?? one.status} · ${when(one.openedAt)}`, [
          one.words,
          one.answer,
          one.offer,
          one.verdict,
        ]),
      );
    case "timeline":
      return order.timeline.map((one) => row(one.type, [`${when(one.at)} · ${one.actor}`]));
    case "messages":
      return (part.data as SaidData[]).flatMap((one) =>
        longRow(`${one.seq} · ${one.by}${one.author ? ` · ${one.author}` : ""}`, [
          when(new Date(one.at)),
          one.kind === "step" ? (one.type ?? "") : cardLine(filled, one.of, one.text ?? ""),
        ]),
      );
    case "pictures":
      return (part.data as PictureRow[]).map((one) =>
        row(`Message ${one.seq}`, [one.file ?? `No file: ${one.missing}`, one.sha256 ?? ""]),
      );
  }
}

type PictureRow = { seq: number; file?: string; sha256?: string; missing?: string };

type SaidData = {
  seq: number;
  by: string;
  author: string;
  at: string;
  kind: string;
  /** Of a card: a picture, a product, an offer. */
  of?: CardKind;
  text?: string;
  type?: string;
};

const row = (title: string, details: string[], cell = ""): Row => ({
  title,
  details: details.filter(Boolean),
  cells: [cell],
});

/** With texts of any length: what is too much for one line of the table goes on in the next. */
function longRow(title: string, texts: string[]): Row[] {
  const [first = [], ...others] = gathered(texts.flatMap(pieces));
  return [row(title, first), ...others.map((piece) => row("…", piece))];
}

/** Pieces that fit on a page together. */
function gathered(all: string[]): string[][] {
  const groups: string[][] = [];
  for (const piece of all) {
    const last = groups.at(-1);
    if (last && [...last, piece].join("\n").length <= PIECE.characters && last.length < PIECE.lines)
      last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** Lines, the longest cut. */
const pieces = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => line.match(new RegExp(`.{1,${PIECE.characters}}`, "gsu")) ?? []);

const when = (at: Date): string => at.toISOString().slice(0, 16).replace("T", " ");
