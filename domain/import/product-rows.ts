import { cleanTags, oneLine, shortLine } from "../product/text.ts";
import { BadCell, readYesNo, short } from "./cells.ts";
import type { ImportedImage, ImportedProduct } from "./imported.ts";
import { cellOf, type ParsedFile, type Row, type RowProblem } from "./parse.ts";

type Fields = Pick<
  ImportedProduct,
  "descriptionHtml" | "vendor" | "type" | "tags" | "status" | "publishedAt" | "seoTitle" | "seoDescription"
>;

/** What the row with the title says about the product as a whole. Throws `BadCell`. */
export function readFields(file: ParsedFile, row: Row): Fields {
  const cell = (column: Parameters<typeof cellOf>[2]) => cellOf(file, row, column);
  const line = (text: string | undefined) => (text === undefined ? undefined : oneLine(text));
  const tags = cell("tags");
  return {
    descriptionHtml: cell("description"),
    vendor: line(cell("vendor")),
    type: line(cell("type")),
    tags: tags === undefined ? undefined : cleanTags([tags]),
    status: readStatus(cell("status"), cell("published")),
    publishedAt: readDate(cell("publishedAt")),
    seoTitle: line(cell("seoTitle")),
    seoDescription: line(cell("seoDescription")),
  };
}

/** A blank cell means on the shelf; what is archived, or not published, is a draft here. */
function readStatus(status: string | undefined, published: string | undefined): Fields["status"] {
  if (status === undefined && published === undefined) return undefined;
  const word = (status ?? "").toLowerCase();
  if (!["", "active", "draft", "archived", "unlisted"].includes(word))
    throw new BadCell(`The status says “${short(word)}”. Write active, draft or archived.`);
  const shown = published ? readYesNo(published, "The column “Published”") : true;
  return shown && (word === "" || word === "active") ? "active" : "draft";
}

/** Other years are slips of the hand, and some of them no database keeps. */
const YEARS = { first: 1970, last: 2200 };

function readDate(text: string | undefined): Date | undefined {
  if (!text) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new BadCell(`The date “${short(text)}” can't be read.`);
  const year = date.getUTCFullYear();
  if (year < YEARS.first || year > YEARS.last)
    throw new BadCell(`The date “${short(text)}” is not between the years ${YEARS.first} and ${YEARS.last}.`);
  return date;
}

const LONGEST_ADDRESS = 2000;

/** The pictures of a product in the order of their positions, each once. */
export function readImages(file: ParsedFile, rows: Row[], problems: RowProblem[]): ImportedImage[] | null {
  if (file.columns.at.image === undefined) return null;
  const found = new Map<string, ImportedImage & { position: number }>();
  for (const [at, row] of rows.entries()) {
    const url = oneLine(cellOf(file, row, "image") ?? "");
    if (!url || found.has(url)) continue;
    if (url.length > LONGEST_ADDRESS) {
      problems.push({
        row: row.row,
        reason: "The address of the picture is too long, so the picture was left out.",
      });
      continue;
    }
    const position = Number(cellOf(file, row, "imagePosition") || Number.NaN);
    const alt = cellOf(file, row, "imageAlt");
    found.set(url, {
      url,
      alt: alt === undefined ? undefined : shortLine(alt, 500),
      // Without a position pictures come as they stand in the file, after those that have one.
      position: Number.isFinite(position) ? position : 1_000_000 + at,
    });
  }
  return [...found.values()]
    .toSorted((a, b) => a.position - b.position)
    .map(({ url, alt }) => ({ url, alt }));
}
