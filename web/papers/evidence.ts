import { sha256 } from "#domain/evidence/evidence.ts";
import type { EvidenceFile } from "#domain/evidence/for-seller.ts";

/**
 * The evidence as one file to keep: the paper, the same as data, and the SHA-256 of both as `sha256sum -c` reads it. What makes it is
 * loaded by the first that an isolate is asked for.
 */
export async function evidenceAnswer({ number, evidence, paper }: EvidenceFile): Promise<Response> {
  const [{ drawPaper }, { FACES }, { zipSync }] = await Promise.all([
    import("./draw.ts"),
    import("./faces.ts"),
    import("fflate"),
  ]);
  const pdf = new Uint8Array(drawPaper({ paper, logo: null }, FACES));
  const json = bytesOf(`${JSON.stringify(evidence, null, 2)}\n`);
  const name = `evidence-${number}`;
  const sums = `${await sha256(pdf)}  ${name}.pdf\n${await sha256(json)}  ${name}.json\n`;
  const files = { [`${name}.pdf`]: pdf, [`${name}.json`]: json, SHA256SUMS: bytesOf(sums) };
  return new Response(new Uint8Array(zipSync(files)), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${name}.zip"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
