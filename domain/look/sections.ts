import { z } from "zod";
import { isId } from "../id.ts";
import { toDescription } from "../product/description.ts";
import { oneLine } from "../product/text.ts";
import { readLink } from "./link.ts";
import { MOST } from "./section-kinds.ts";

const line = (most: number) =>
  z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(most, `Please use at most ${most} characters.`));
/** Paragraphs without markup. */
const words = (most: number) =>
  z
    .string()
    .transform((text) => text.toWellFormed().replaceAll("\0", "").replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(most, `Please use at most ${most} characters.`));
const html = z.string().max(MOST.html, "Please make this text shorter.").transform(toDescription);
const link = z
  .string()
  .transform((text) => text.trim())
  .refine((text) => text === "" || readLink(text) !== null, {
    message: "Please use an address in your shop, like /collections/all, or one that begins with https://.",
  });
/** The key of a picture in the store's own folder; whose folder is checked when it is saved. */
const picture = z
  .object({
    key: z.string().regex(/^[0-9a-f-]{36}\/look\/[\w.-]+$/, "Please upload this picture again."),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    alt: line(300),
  })
  .nullable();

const base = { id: z.string().regex(/^[a-z0-9-]{1,40}$/), hidden: z.boolean().default(false) };
const title = line(120);

const SECTION = z.discriminatedUnion("kind", [
  z.object({ ...base, kind: z.literal("hero"), title, text: line(240), button: line(40), link, picture }),
  z.object({
    ...base,
    kind: z.literal("collections"),
    title,
    /** Of which, in this order; empty is the first ones of the shop. */
    handles: z.array(line(255)).max(MOST.tiles, `Please choose at most ${MOST.tiles} collections.`),
  }),
  z.object({
    ...base,
    kind: z.literal("products"),
    title,
    from: z.enum(["featured", "newest", "collection"]),
    /** Of the collection; empty for the other two. */
    handle: line(255),
    count: z.number().int().min(2).max(MOST.cards),
  }),
  z.object({
    ...base,
    kind: z.literal("product"),
    title,
    productId: z.string().refine((id) => id === "" || isId(id), { message: "Please choose a product." }),
  }),
  z.object({ ...base, kind: z.literal("text"), title, html }),
  z.object({
    ...base,
    kind: z.literal("image_text"),
    title,
    html,
    picture,
    side: z.enum(["start", "end"]),
    button: line(40),
    link,
  }),
  z.object({
    ...base,
    kind: z.literal("testimonials"),
    title,
    quotes: z
      .array(z.object({ text: words(500), name: line(80), place: line(80) }))
      .max(MOST.quotes, `Please use at most ${MOST.quotes}.`),
  }),
  z.object({ ...base, kind: z.literal("newsletter"), title, text: words(300) }),
  z.object({
    ...base,
    kind: z.literal("faq"),
    title,
    items: z
      .array(z.object({ question: line(200), answer: words(2_000) }))
      .max(MOST.questions, `Please use at most ${MOST.questions}.`),
  }),
]);

export const SECTIONS = z
  .array(SECTION)
  .max(MOST.sections, `A front page has room for ${MOST.sections} parts. Remove one first.`)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
    message: "Two parts of the page have the same id.",
  });

export type Section = z.infer<typeof SECTION>;
export type SectionKind = Section["kind"];
export type SectionPicture = Extract<Section, { kind: "hero" }>["picture"];
