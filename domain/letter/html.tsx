import { renderToStaticMarkup } from "react-dom/server";
import { Sheet } from "./sheet.tsx";
import type { Letterhead } from "./letterhead.ts";
import type { Words } from "./words.ts";

/** The document type that old mail programs read tables by; others take it as any. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** The letter as HTML for mail programs. Nothing in it runs, and nothing is fetched but the store's own pictures. */
export const asHtml = (words: Words, head: Letterhead): string =>
  DOCTYPE + renderToStaticMarkup(<Sheet words={words} head={head} />);
