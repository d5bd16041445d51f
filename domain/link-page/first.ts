import type { Shell } from "../store/store.ts";

/** The buttons every store can have, before its seller chose any. */
export const firstButtons = ({ contactPhone }: Pick<Shell, "contactPhone">) => [
  { kind: "shop" as const, label: "" },
  ...(contactPhone ? [{ kind: "whatsapp" as const, label: "" }] : []),
];
