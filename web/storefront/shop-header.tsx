import { Search, ShoppingBag, UserRound } from "lucide-react";
import type { Shell } from "#domain/store/store.ts";

type Props = {
  shell: Shell;
  /** Their name, which may be empty; null when nobody is signed in. */
  buyer: string | null;
  cartCount: number;
  q: string;
  calm: boolean;
};

export function ShopHeader({ shell, buyer, cartCount, q, calm }: Props) {
  return (
    <header className="border-b border-line">
      <div className="page flex min-h-16 items-center gap-x-2 md:min-h-20 md:gap-x-8">
        <a href="/" className="tap mr-auto min-w-0 gap-3 py-1 md:max-w-[55%] md:shrink-0">
          {shell.logoKey ? (
            <img
              src={`/media/${shell.logoKey}`}
              alt=""
              width={44}
              height={44}
              className="size-10 shrink-0 rounded-box object-contain md:size-11"
            />
          ) : null}
          <span className="line-clamp-2 font-display text-[1.3rem] leading-tight font-(--display-weight) tracking-(--display-tracking) md:text-2xl">
            {shell.name}
          </span>
        </a>
        {calm ? (
          <a href="/cart" className="link tap shrink-0">
            Back to cart
          </a>
        ) : (
          <>
            <search className="hidden max-w-sm flex-1 md:block">
              <form action="/search" method="get" className="relative">
                <label className="sr-only" htmlFor="header-q">
                  Search {shell.name}
                </label>
                <input
                  id="header-q"
                  name="q"
                  type="search"
                  defaultValue={q}
                  placeholder="Search the shop"
                  enterKeyHint="search"
                  className="field pr-12"
                />
                <button
                  type="submit"
                  className="absolute inset-y-0 right-0 grid w-12 cursor-pointer place-items-center"
                >
                  <Search size={20} strokeWidth={1.75} aria-hidden="true" />
                  <span className="sr-only">Search</span>
                </button>
              </form>
            </search>
            <a href="/search" className="grid size-11 shrink-0 place-items-center md:hidden">
              <Search size={22} strokeWidth={1.75} aria-hidden="true" />
              <span className="sr-only">Search</span>
            </a>
            <AccountLink buyer={buyer} />
            <CartLink count={cartCount} />
          </>
        )}
      </div>
      {calm || shell.collections.length === 0 ? null : <Menu shell={shell} />}
    </header>
  );
}

/** On a phone the icon alone: there the shop's own name needs the room. */
function AccountLink({ buyer }: { buyer: string | null }) {
  const first = buyer?.split(" ")[0];
  return (
    <a
      href={buyer === null ? "/account/sign-in" : "/account"}
      className="tap relative min-w-11 shrink-0 justify-center gap-2 md:px-2"
    >
      <UserRound size={23} strokeWidth={1.75} aria-hidden="true" />
      {buyer === null ? (
        <span className="sr-only md:not-sr-only">Sign in</span>
      ) : (
        <>
          <span className="hidden max-w-36 truncate md:block">
            {first || "Account"}
            {first ? <span className="sr-only">, your account</span> : null}
          </span>
          <span className="sr-only md:hidden">Your account</span>
          <span
            aria-hidden="true"
            className="absolute top-2 right-1.5 size-2.5 rounded-full border-2 border-ground bg-accent md:hidden"
          />
        </>
      )}
    </a>
  );
}

function CartLink({ count }: { count: number }) {
  return (
    <a href="/cart" className="tap relative -mr-2 shrink-0 gap-2 px-2">
      <ShoppingBag size={23} strokeWidth={1.75} aria-hidden="true" />
      <span className="sr-only md:not-sr-only">Cart</span>
      {count > 0 ? (
        <span className="absolute top-0 -right-1 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-xs font-bold text-on-accent tabular-nums md:static">
          {count > 99 ? "99+" : count}
          <span className="sr-only"> {count === 1 ? "thing" : "things"}</span>
        </span>
      ) : null}
    </a>
  );
}

/** On a phone it slides sideways: nothing to open, and the first names say what the shop sells. */
function Menu({ shell }: { shell: Shell }) {
  return (
    <nav aria-label="Collections" className="page">
      <ul className="strip -mx-4 flex gap-x-6 px-4 whitespace-nowrap md:mx-0 md:flex-wrap md:gap-x-8 md:px-0">
        {shell.collections.map(({ handle, title }) => (
          <li key={handle}>
            <a href={`/collections/${handle}`} className="tap min-w-11 underline-offset-8 hover:underline">
              {title}
            </a>
          </li>
        ))}
        <li>
          <a href="/collections/all" className="tap pr-4 underline-offset-8 hover:underline">
            All products
          </a>
        </li>
      </ul>
    </nav>
  );
}
