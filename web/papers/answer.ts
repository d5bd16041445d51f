import type { Printable } from "#domain/paper/paper.ts";

/** A paper as a file that opens in its reader's browser. What draws it is loaded by the first paper an isolate prints. */
export async function paperAnswer(printable: Printable): Promise<Response> {
  const [{ drawPaper }, { FACES }] = await Promise.all([import("./draw.ts"), import("./faces.ts")]);
  return new Response(drawPaper(printable, FACES), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${printable.paper.fileName}.pdf"`,
      "content-language": printable.paper.language,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
