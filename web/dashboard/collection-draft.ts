import type { CollectionInput } from "#domain/collection/check.ts";
import type { EditableCollection } from "#domain/collection/for-edit.ts";

export type Member = { id: string; title: string; imageKey: string | null };

/** A collection as it is being typed. */
export type CollectionDraft = {
  title: string;
  handle: string;
  descriptionHtml: string;
  rule: CollectionInput["rule"];
  tags: string[];
  members: Member[];
};

export const emptyCollection = (): CollectionDraft => ({
  title: "",
  handle: "",
  descriptionHtml: "",
  rule: "manual",
  tags: [],
  members: [],
});

export const collectionDraftOf = (collection: EditableCollection): CollectionDraft => ({
  title: collection.title,
  handle: collection.handle,
  descriptionHtml: collection.descriptionHtml,
  rule: collection.rule,
  tags: collection.tags,
  members: collection.members.map(({ id, title, image }) => ({ id, title, imageKey: image?.key ?? null })),
});

/** What a sent form says. A tag rule's products are not sent: the tags find them. */
export function readCollection(typed: Record<string, string>): CollectionInput {
  const list = (name: string) =>
    (typed[name] ?? "")
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean);
  const rule = typed["rule"];
  return {
    title: typed["title"] ?? "",
    handle: typed["handle"] ?? "",
    descriptionHtml: typed["descriptionHtml"] ?? "",
    rule: rule === "any_tag" || rule === "all_tags" ? rule : "manual",
    tags: list("tags"),
    productIds: list("productIds"),
  };
}
