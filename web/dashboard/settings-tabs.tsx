import type { Permission } from "#domain/staff/may.ts";
import { useFrame } from "./frame-data.ts";
import { PageTabs } from "./page-tabs.tsx";

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
  const pages = PAGES.filter(({ permission }) => can(permission));
  return <PageTabs label="Settings" pages={pages.map(({ to, name }) => ({ to: base + to, name }))} />;
}
