import { sha256 } from "#domain/sha256.ts";
import type { EvidenceFile } from "#domain/evidence/for-seller.ts";

/**
 * The evidence as one file to keep: the paper, the same as data, the pictures, and the SHA-256 of each as `sha256sum -c` reads it. What makes it is
 * loaded by the first that an isolate is asked for.
 */
export async function evidenceAnswer({ number, evidence, paper, pictures }: EvidenceFile): Promise<Response> {
  const [{ drawPaper }, { FACES }, { zipSync }] = await Promise.all([
    import("./draw.ts"),
    import("./faces.ts"),
    import("fflate"),
  ]);
  const pdf = new Uint8Array(drawPaper({ paper, logo: null }, FACES));
  const json = bytesOf(`${JSON.stringify(evidence, null, 2)}\n`);
  const name = `evidence-${number}`;
  const files = [{ name: `${name}.pdf`, bytes: pdf }, { name: `${name}.json`, bytes: json }, ...pictures];
  const sums = await Promise.all(files.map(async (file) => `${await sha256(file.bytes)}  ${file.name}\n`));
  const zipped = zipSync({
    ...Object.fromEntries(
      // Pictures are as small as they get.
      files.map((file) => [file.name, [file.bytes, { level: pictures.includes(file) ? 0 : 6 }]] as const),
    ),
    SHA256SUMS: bytesOf(sums.join("")),
  });
  return new Response(new Uint8Array(zipped), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${name}.zip"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
