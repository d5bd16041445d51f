import {
  Banknote,
  Boxes,
  Check,
  type LucideIcon,
  MessageCircle,
  PackageOpen,
  Scale,
  ShoppingBag,
  Star,
} from "lucide-react";
import { Link, useFetcher } from "react-router";
import type { NoticeKind } from "#domain/notice/kinds.ts";
import type { Notice } from "#domain/notice/list.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { cn } from "#web/ui/class-names.ts";
import { useFrame } from "./frame-data.ts";
import { shortTime } from "./waited.ts";
import { dateAndTime } from "./zone.ts";

const ICONS: Record<NoticeKind, LucideIcon> = {
  orders: ShoppingBag,
  messages: MessageCircle,
  payments: Banknote,
  returns: PackageOpen,
  disputes: Scale,
  stock: Boxes,
  reviews: Star,
};

/** One thing that happened, with the way to it; following it reads it. */
export function NoticeRow({ notice, now }: { notice: Notice; now: Date }) {
  const { base, store } = useFrame();
  const fetcher = useFetcher();
  const Icon = ICONS[notice.kind];
  const unread = notice.unread && fetcher.state === "idle";
  return (
    <li className="relative flex items-start gap-3 px-4 py-3 text-sm sm:px-5">
      <span
        className={cn(
          "mt-0.5 grid size-9 shrink-0 place-items-center rounded-full",
          unread ? "bg-primary/12 text-primary" : "bg-muted text-muted-foreground",
        )}
      >
        <Icon aria-hidden className="size-[18px]" strokeWidth={1.75} />
      </span>
      <div className="grid min-w-0 grow gap-0.5 py-0.5">
        <Link
          to={`${base}/notices/${notice.id}`}
          className={cn(
            "wrap-anywhere after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring",
            unread ? "font-semibold" : "font-medium",
          )}
        >
          {unread && <span className="sr-only">Unread: </span>}
          {notice.title}
        </Link>
        {notice.detail && <p className="wrap-anywhere text-muted-foreground">{notice.detail}</p>}
        <time
          dateTime={notice.at.toISOString()}
          title={dateAndTime(notice.at, store.timeZone)}
          className="text-[13px] text-muted-foreground tabular-nums"
        >
          {shortTime(notice.at, now, store.timeZone)}
        </time>
      </div>
      {unread && (
        <fetcher.Form method="post" className="relative z-10 -me-2 shrink-0">
          <button
            name="id"
            value={notice.id}
            title="Mark read"
            className={buttonLook({ look: "quiet", size: "icon" })}
          >
            <Check aria-hidden />
            <span className="sr-only">Mark read: {notice.title}</span>
          </button>
        </fetcher.Form>
      )}
    </li>
  );
}
