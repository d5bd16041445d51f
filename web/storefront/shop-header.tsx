import type { Shell } from "#domain/store/store.ts";
import { BarePicture } from "./picture.tsx";
import { drawnOnce, HERE } from "./drawn-once.tsx";
import { ShopMenu } from "./shop-menu.tsx";
import { SIZES } from "./sizes.ts";
import { useSay } from "./use-say.ts";
import { Icon } from "./icon.tsx";

type Props = {
  shell: Shell;
  /** Their name, which may be empty; null when nobody is signed in. */
  buyer: string | null;
  /** Markup (`cart-badge.ts`). */
  cartBadge: string;
  q: string;
  calm: boolean;
};

/** For who is not signed in and looks for nothing, all of it but the badge is the same on every page. */
export function ShopHeader(props: Props) {
  const { shell, buyer, q, calm, cartBadge } = props;
  const say = useSay();
  const className = "shop-header border-b border-line";
  if (buyer !== null || q)
    return (
      <header className={className}>
        <Inside {...props} />
      </header>
    );
  const drawn = drawnOnce(shell, calm ? "calm header" : "header", say, () => (
    <Inside {...props} cartBadge={HERE} />
  ));
  return (
    <header className={className} dangerouslySetInnerHTML={{ __html: drawn.split(HERE).join(cartBadge) }} />
  );
}

function Inside({ shell, buyer, cartBadge, q, calm }: Props) {
  const say = useSay();
  return (
    <>
      <div className="page flex min-h-16 items-center gap-x-2 md:min-h-20 md:gap-x-8">
        <a href="/" className="tap me-auto min-w-0 gap-3 py-1 md:max-w-[55%] md:shrink-0">
          {shell.logoKey ? (
            <BarePicture
              image={{ key: shell.logoKey, alt: "", width: 320, height: 320 }}
              sizes={SIZES.logo}
              eager
              small
              ground={false}
              className="size-10 shrink-0 rounded-box object-contain md:size-11"
            />
          ) : null}
          <span className="shop-name line-clamp-2 font-display text-[1.3rem] leading-tight font-(--display-weight) tracking-(--display-tracking) md:text-2xl">
            {shell.name}
          </span>
        </a>
        {calm ? (
          <a href="/cart" className="link tap shrink-0">
            {say("Back to cart")}
          </a>
        ) : (
          <>
            <search className="hidden max-w-sm flex-1 md:block">
              <form action="/search" method="get" className="relative">
                <label className="sr-only" htmlFor="header-q">
                  {say("Search {name}", { name: shell.name })}
                </label>
                <input
                  id="header-q"
                  name="q"
                  type="search"
                  defaultValue={q}
                  placeholder={say("Search the shop")}
                  enterKeyHint="search"
                  data-suggest=""
                  className="field pe-12"
                />
                <button
                  type="submit"
                  className="absolute inset-y-0 end-0 grid w-12 cursor-pointer place-items-center"
                >
                  <Icon of="search" size={20} />
                  <span className="sr-only">{say("Search")}</span>
                </button>
              </form>
            </search>
            <a href="/search" className="grid size-11 shrink-0 place-items-center md:hidden">
              <Icon of="search" size={22} />
              <span className="sr-only">{say("Search")}</span>
            </a>
            <AccountLink buyer={buyer} />
            <CartLink badge={cartBadge} />
          </>
        )}
      </div>
      {calm ? null : <ShopMenu shell={shell} />}
    </>
  );
}

/** On a phone the icon alone: there the shop's own name needs the room. */
function AccountLink({ buyer }: { buyer: string | null }) {
  const say = useSay();
  const first = buyer?.split(" ")[0];
  return (
    <a
      href={buyer === null ? "/account/sign-in" : "/account"}
      className="tap relative min-w-11 shrink-0 justify-center gap-2 md:px-2"
    >
      <Icon of="person" size={23} />
      {buyer === null ? (
        <span className="sr-only md:not-sr-only">{say("Sign in")}</span>
      ) : (
        <>
          <span className="relative hidden max-w-36 truncate md:block">
            {first || say("Account")}
            {first ? <span className="sr-only">{`, ${say("your account")}`}</span> : null}
          </span>
          <span className="sr-only md:hidden">{say("Your account")}</span>
          <span
            aria-hidden="true"
            className="absolute top-2 end-1.5 size-2.5 rounded-full border-2 border-ground bg-accent md:hidden"
          />
        </>
      )}
    </a>
  );
}

function CartLink({ badge }: { badge: string }) {
  const say = useSay();
  return (
    <a href="/cart" className="tap relative -me-2 shrink-0 gap-2 px-2">
      <Icon of="bag" size={23} />
      <span className="sr-only md:not-sr-only">{say("Cart")}</span>
      <span className="contents" dangerouslySetInnerHTML={{ __html: badge }} />
    </a>
  );
}
