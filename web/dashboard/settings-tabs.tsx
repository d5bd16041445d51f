import { useEffect, useRef } from "react";
import { NavLink } from "react-router";
import type { Permission } from "#domain/staff/may.ts";
import { useFrame } from "./frame-data.ts";

const PAGES: { to: string; name: string; permission: Permission }[] = [
  { to: "/settings", name: "Store", permission: "settings.read" },
  { to: "/settings/look", name: "Look", permission: "settings.read" },
  { to: "/settings/menus", name: "Menus", permission: "settings.read" },
  { to: "/settings/pages", name: "Pages", permission: "settings.read" },
  { to: "/settings/letters", name: "Letters", permission: "settings.read" },
  { to: "/settings/replies", name: "Saved replies", permission: "inbox.read" },
  { to: "/settings/words", name: "Held words", permission: "inbox.read" },
  { to: "/settings/newsletter", name: "Newsletter", permission: "settings.read" },
  { to: "/settings/share", name: "Share", permission: "settings.read" },
  { to: "/settings/delivery", name: "Delivery", permission: "settings.read" },
  { to: "/settings/taxes", name: "Taxes", permission: "settings.read" },
  { to: "/settings/locations", name: "Locations", permission: "settings.read" },
  { to: "/settings/payments", name: "Payments", permission: "settings.read" },
  { to: "/settings/staff", name: "Staff", permission: "staff.read" },
  { to: "/settings/visits", name: "Platform visits", permission: "settings.read" },
  { to: "/settings/keys", name: "API keys", permission: "api_keys.write" },
];

/** Between the pages of the settings. */
export function SettingsTabs() {
  const { base, can } = useFrame();
  const tabs = useRef<HTMLElement>(null);
  // On a phone the later ones lie outside: whoever comes to one sees where they are. Each page brings tabs of its own.
  useEffect(() => {
    const [here] = tabs.current?.querySelectorAll('[aria-current="page"]') ?? [];
    here?.scrollIntoView({ block: "nearest", inline: "center" });
  }, []);
  return (
    <nav
      ref={tabs}
      aria-label="Settings"
      className="mb-4 flex gap-1 overflow-x-auto overflow-y-hidden border-b border-border md:mb-6"
    >
      {PAGES.filter(({ permission }) => can(permission)).map(({ to, name }) => (
        <NavLink
          key={to}
          to={base + to}
          end
          className="inline-flex min-h-11 shrink-0 items-center border-b-2 border-transparent px-3 text-sm font-medium text-muted-foreground -outline-offset-2 hover:text-foreground aria-[current=page]:border-primary aria-[current=page]:text-foreground"
        >
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
