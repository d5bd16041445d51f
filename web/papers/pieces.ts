import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** A part of a line that is written in one face and one direction. */
export type Piece = { text: string; face: string };

type Run = Piece & { level: number };

/**
 * A line in the order in which it stands on paper, from left to right (Unicode's bidirectional algorithm). `faceOf` names the face
 * that has a letter, given the one before it; what none has is left out. Pieces of a face in `shaped`, which whoever writes them
 * turns round and joins letter by letter, stay as they are read.
 */
export function piecesOf(
  line: string,
  dir: "ltr" | "rtl",
  faceOf: (letter: string, before: string | null) => string | null,
  shaped: ReadonlySet<string>,
): Piece[] {
  // Thin spaces, which some languages write in numbers, are in no face: the common one that does not break stands for them.
  const text = line.normalize("NFC").replace(/[\u2009\u202f]/g, "\u00a0");
  const embedding = bidi.getEmbeddingLevels(text, dir);
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const runs: Run[] = [];
  for (let at = 0; at < text.length;) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const level = embedding.levels[at] ?? 0;
    const last = runs.at(-1);
    const face = faceOf(letter, last?.face ?? null);
    const turned = level % 2 === 1 && face !== null && !shaped.has(face);
    const shown = turned ? (mirrored.get(at) ?? letter) : letter;
    if (face !== null) {
      if (last && last.face === face && last.level === level)
        last.text = turned ? shown + last.text : last.text + shown;
      else runs.push({ text: shown, face, level });
    }
    at += letter.length;
  }
  return reordered(runs).map(({ text, face }) => ({ text, face }));
}

/** From the highest level down, each stretch of runs at that level or above is turned round (rule L2). */
function reordered(runs: Run[]): Run[] {
  const highest = runs.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < runs.length; from++) {
      let to = from;
      while ((runs[to]?.level ?? 0) >= level) to++;
      if (to > from) runs.splice(from, to - from, ...runs.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  return runs;
}
