import { Check, ChevronsUpDown, IdCard, Plus } from "lucide-react";
import { Link } from "react-router";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import { cn } from "#web/ui/class-names.ts";
import { Menu, MenuItem, MenuLabel, MenuLine } from "#web/ui/menu.tsx";
import { useFrame } from "./frame-data.ts";

/** The store one is in, and the way to the others. */
export function StoreMenu({ wide = false }: { wide?: boolean }) {
  const { base, store, memberships } = useFrame();
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className={cn(
            "flex min-h-12 min-w-0 cursor-pointer items-center gap-2.5 rounded-lg text-start hover:bg-muted data-[state=open]:bg-muted",
            wide ? "max-w-[60vw] pe-2" : "w-full justify-center lg:justify-start lg:px-2",
          )}
        >
          <Monogram name={store.name} />
          <span className={cn("truncate text-sm font-semibold", !wide && "max-lg:sr-only lg:grow")}>
            {store.name}
          </span>
          <span className="sr-only">Switch store</span>
          <ChevronsUpDown
            aria-hidden
            className={cn("size-4 shrink-0 text-muted-foreground", !wide && "hidden lg:block")}
          />
        </button>
      }
    >
      <MenuLabel>Your stores</MenuLabel>
      {memberships.map((other) => (
        <MenuItem key={other.slug} asChild>
          <Link to={`/dashboard/${other.slug}`} aria-current={other.slug === store.slug || undefined}>
            <Monogram name={other.name} small />
            <span className="grid min-w-0 grow leading-tight">
              <span className="truncate">{other.name}</span>
              <span className="text-xs text-muted-foreground">{ROLE_WORDS[other.role].name}</span>
            </span>
            {other.slug === store.slug && <Check aria-hidden className="text-primary" />}
          </Link>
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem asChild>
        <Link to={`${base}/membership`}>
          <IdCard aria-hidden />
          Your role in this store
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to="/stores/new">
          <Plus aria-hidden />
          Open another store
        </Link>
      </MenuItem>
    </Menu>
  );
}

function Monogram({ name, small = false }: { name: string; small?: boolean }) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid shrink-0 place-items-center rounded-lg bg-primary font-serif font-semibold text-primary-foreground",
        small ? "size-7 text-sm" : "size-9 text-lg",
      )}
    >
      {[...name.trim()][0]?.toUpperCase() ?? "?"}
    </span>
  );
}
