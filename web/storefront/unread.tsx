import { Icon } from "./icon.tsx";
import { useSay } from "./use-say.ts";

/** How many messages nobody has read, where there are any. */
export function Unread({ count }: { count: number }) {
  const say = useSay();
  return count > 0 ? (
    <span className="rounded-full bg-accent px-2.5 py-0.5 text-sm leading-snug font-semibold text-on-accent tabular-nums">
      {say.many(count, "{n} new message", "{n} new messages")}
    </span>
  ) : null;
}

/** The way to what nobody has read. */
export function UnreadLink({ count, shop, href }: { count: number; shop: string; href: string }) {
  const say = useSay();
  return (
    <a href={href} className="press press-quiet">
      <Icon of="message" size={19} />
      {say.many(count, "{n} new message from {shop}", "{n} new messages from {shop}", { shop })}
    </a>
  );
}
