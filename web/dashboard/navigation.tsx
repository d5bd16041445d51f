import {
  Bell,
  Boxes,
  ChartColumn,
  House,
  LayoutGrid,
  type LucideIcon,
  MessageCircle,
  Package,
  PackageOpen,
  Settings,
  ShoppingBag,
  Star,
  TicketPercent,
} from "lucide-react";
import { NavLink } from "react-router";
import type { Permission } from "#domain/staff/may.ts";
import { cn } from "#web/ui/class-names.ts";
import { useFrame } from "./frame-data.ts";
import { useNoticeCount } from "./notice-count.ts";
import { StoreMenu } from "./store-menu.tsx";
import { AccountLinks } from "./account-links.tsx";
import { useUnreadCount } from "./unread.ts";
import { UnreadCount } from "./unread-count.tsx";

type Place = { to: string; name: string; icon: LucideIcon; permission: Permission; deskOnly?: true };

const PLACES: Place[] = [
  { to: "", name: "Today", icon: House, permission: "orders.read" },
  { to: "/products", name: "Products", icon: Package, permission: "catalogue.read" },
  { to: "/orders", name: "Orders", icon: ShoppingBag, permission: "orders.read" },
  { to: "/inbox", name: "Inbox", icon: MessageCircle, permission: "inbox.read" },
  { to: "/numbers", name: "Numbers", icon: ChartColumn, permission: "orders.read", deskOnly: true },
  { to: "/returns", name: "Returns", icon: PackageOpen, permission: "orders.read", deskOnly: true },
  { to: "/stock", name: "Stock", icon: Boxes, permission: "catalogue.read", deskOnly: true },
  // Under a thumb there is room for five; on a phone the way to these leads over the products.
  { to: "/collections", name: "Collections", icon: LayoutGrid, permission: "catalogue.read", deskOnly: true },
  { to: "/discounts", name: "Discounts", icon: TicketPercent, permission: "discounts.read", deskOnly: true },
  { to: "/reviews", name: "Reviews", icon: Star, permission: "catalogue.read", deskOnly: true },
  { to: "/settings", name: "Settings", icon: Settings, permission: "settings.read" },
];

function usePlaces() {
  const { base, can } = useFrame();
  return PLACES.filter(({ permission }) => can(permission)).map((place) => ({
    ...place,
    to: base + place.to,
  }));
}

/** How many threads have something unread; it changes by itself while an inbox is open. */
const UnreadThreads = ({ className }: { className: string }) => (
  <UnreadCount count={useUnreadCount(useFrame().news.threads)} className={className} />
);

/** How many notices are unread, with the words for it. */
export const UnreadNotices = ({ className }: { className: string }) => (
  <UnreadCount count={useNoticeCount(useFrame().news.notices)} className={className} />
);

const RAIL_ROW = cn(
  "flex min-h-14 flex-col items-center justify-center gap-1 rounded-lg text-[11px] font-medium text-muted-foreground transition-colors hover:bg-muted hover:text-foreground",
  "lg:min-h-11 lg:flex-row lg:justify-start lg:gap-3 lg:px-3 lg:text-sm",
);
const RAIL_HERE = "bg-primary/10 text-primary hover:bg-primary/10 hover:text-primary";

/** The way around on a desk: icons with words under them on a tablet, beside them where there is room. */
export function Rail() {
  const places = usePlaces();
  const { base } = useFrame();
  return (
    <aside
      aria-label="Store and account"
      className="fixed inset-y-0 start-0 z-30 hidden w-20 flex-col gap-2 overflow-y-auto border-e border-border bg-card p-2 md:flex lg:w-60 lg:p-3 print:hidden"
    >
      <StoreMenu />
      <NavLink
        to={`${base}/notices`}
        className={({ isActive }) => cn(RAIL_ROW, "max-lg:text-[10px]", isActive && RAIL_HERE)}
      >
        <Bell aria-hidden className="size-5 shrink-0" strokeWidth={1.75} />
        Notifications
        <UnreadNotices className="lg:ms-auto" />
      </NavLink>
      <nav aria-label="Store" className="grid gap-1">
        {places.map(({ to, name, icon: Icon }) => (
          <NavLink
            key={to}
            to={to}
            end={name === "Today"}
            className={({ isActive }) => cn(RAIL_ROW, isActive && RAIL_HERE)}
          >
            <Icon aria-hidden className="size-5 shrink-0" strokeWidth={1.75} />
            {name}
            {name === "Inbox" && <UnreadThreads className="lg:ms-auto" />}
          </NavLink>
        ))}
      </nav>
      <div className="mt-auto">
        <AccountLinks />
      </div>
    </aside>
  );
}

/** The same under the thumb. */
export function BottomTabs() {
  const places = usePlaces().filter(({ deskOnly }) => !deskOnly);
  return (
    <nav
      aria-label="Store"
      className="fixed short:static inset-x-0 bottom-0 z-30 border-t border-border bg-card pb-[env(safe-area-inset-bottom)] md:hidden upright:in-data-typing:hidden upright:group-has-data-fills/frame:static print:hidden"
    >
      <div className="grid h-16 auto-cols-fr grid-flow-col">
        {places.map(({ to, name, icon: Icon }) => (
          <NavLink
            key={to}
            to={to}
            end={name === "Today"}
            className={({ isActive }) =>
              cn(
                "group relative flex min-w-0 flex-col items-center justify-center gap-1 text-[11px] font-medium text-muted-foreground -outline-offset-2",
                isActive && "text-primary",
              )
            }
          >
            <span className="grid h-7 w-12 place-items-center rounded-full group-aria-[current=page]:bg-primary/12">
              <Icon aria-hidden className="size-[21px]" strokeWidth={1.75} />
            </span>
            <span className="max-w-full truncate">{name}</span>
            {name === "Inbox" && <UnreadThreads className="absolute start-1/2 top-1 ms-1.5" />}
          </NavLink>
        ))}
      </div>
    </nav>
  );
}
