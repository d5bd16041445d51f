import type { MenuItem } from "#domain/menu/menu.ts";

/** A link while it is edited; `key` tells it apart while it moves. */
export type EditedItem = Omit<MenuItem, "children"> & { key: string; children: EditedItem[] };

export const edited = (
  item: Omit<MenuItem, "children"> & { children?: MenuItem["children"] },
): EditedItem => ({
  title: item.title,
  to: item.to,
  key: crypto.randomUUID(),
  children: (item.children ?? []).map((child) => edited(child)),
});

export const kept = ({ title, to, children }: EditedItem): MenuItem => ({
  title,
  to,
  children: children.map((child) => ({ title: child.title, to: child.to })),
});

/** A link that leads to everything until it is told where. */
export const newItem = (): EditedItem => edited({ title: "", to: { kind: "all", ref: "" } });
