import { Bell, ExternalLink, LogOut, UserCog, UserRound } from "lucide-react";
import { Link, useSubmit } from "react-router";
import { buttonLook } from "#web/ui/button.tsx";
import { Menu, MenuItem, MenuLabel } from "#web/ui/menu.tsx";
import { useFrame } from "./frame-data.ts";
import { UnreadNotices } from "./navigation.tsx";
import { StoreMenu } from "./store-menu.tsx";

/** On a phone: which store, to the shop, and out. */
export function TopBar() {
  const { base, shopUrl, seller } = useFrame();
  const submit = useSubmit();
  return (
    <header className="flex items-center gap-1 border-b border-border bg-card px-3 py-1 md:hidden upright:in-data-typing:hidden print:hidden">
      <StoreMenu wide />
      <Link
        to={`${base}/notices`}
        className={buttonLook({ look: "quiet", size: "icon", className: "relative ms-auto" })}
      >
        <Bell aria-hidden />
        <span className="sr-only">Notifications</span>
        <UnreadNotices className="absolute start-1/2 top-0.5" />
      </Link>
      <a
        href={shopUrl}
        target="_blank"
        rel="noreferrer"
        aria-label="View shop (opens in a new tab)"
        className={buttonLook({ look: "quiet", size: "icon" })}
      >
        <ExternalLink aria-hidden />
      </a>
      <Menu
        trigger={
          <button
            type="button"
            aria-label="Your account"
            className={buttonLook({ look: "quiet", size: "icon" })}
          >
            <UserRound aria-hidden />
          </button>
        }
      >
        <MenuLabel>
          {seller.name}
          <br />
          {seller.email}
        </MenuLabel>
        <MenuItem asChild>
          <Link to="/you">
            <UserCog aria-hidden />
            Your account
          </Link>
        </MenuItem>
        <MenuItem onSelect={() => submit(null, { method: "post", action: "/sign-out" })}>
          <LogOut aria-hidden />
          Sign out
        </MenuItem>
      </Menu>
    </header>
  );
}
