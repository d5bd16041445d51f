import { Invalid } from "../errors.ts";

const MOST_FILE_BYTES = 25 * 1024 * 1024;

const SAVE_AS = "Open it in your spreadsheet and save it as “CSV UTF-8”, then choose that file.";

/**
 * The text of a product file: UTF-8 or UTF-16 by its mark, plain UTF-8, or what older spreadsheets write (Windows-1252).
 * Throws `Invalid` under `file` for what is too large, empty or no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.byteLength > MOST_FILE_BYTES)
    throw new Invalid({
      file: "This file is larger than 25 MB. Please split it and import the parts one by one.",
    });
  if (bytes.byteLength === 0) throw new Invalid({ file: "This file is empty." });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new Invalid({ file: `This is a spreadsheet or an archive, not a CSV file. ${SAVE_AS}` });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw new Invalid({ file: `This is not a text file. ${SAVE_AS}` });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
