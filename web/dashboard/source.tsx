import { sourceName } from "./source-words.ts";

/** How an order came that was not placed in the shop. */
export const Source = ({ source }: { source: string }) =>
  source === "web" ? null : <span className="text-[13px] text-muted-foreground">· {sourceName(source)}</span>;
