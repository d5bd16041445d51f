import {
  FileDown,
  Heart,
  KeyRound,
  LogOut,
  MapPin,
  MessageCircle,
  MonitorSmartphone,
  Package,
  UserRound,
} from "lucide-react";
import type { ReactNode } from "react";
import type { Say } from "#domain/words/say.ts";
import type { Shell } from "#domain/store/store.ts";
import { Note } from "../note.tsx";
import { ShopFrame } from "../shop-frame.tsx";
import { useSay } from "../use-say.ts";

const placesIn = (say: Say) =>
  [
    { at: "/account/orders", name: say("Orders"), Icon: Package },
    { at: "/account/messages", name: say("Messages"), Icon: MessageCircle },
    { at: "/account/wish-list", name: say("Wish list"), Icon: Heart },
    { at: "/account/addresses", name: say("Addresses"), Icon: MapPin },
    { at: "/account/details", name: say("Your details"), Icon: UserRound },
    { at: "/account/password", name: say("Password"), Icon: KeyRound },
    { at: "/account/devices", name: say("Devices"), Icon: MonitorSmartphone },
    { at: "/account/data", name: say("Your data"), Icon: FileDown },
  ] as const;

type Props = {
  shell: Shell;
  title: ReactNode;
  /** Which of the account's places this belongs to; none for the account's own page. */
  at?: ReturnType<typeof placesIn>[number]["at"];
  /** What has just happened. */
  note?: string | null;
  /** Where one came from, when that is not the account itself. */
  back?: { to: string; name: string };
  children: ReactNode;
};

/** A page of somebody's account: on a desk its places stand beside it; on a phone they are on the account's own page. */
export function AccountPage({ shell, title, at, note, back, children }: Props) {
  const say = useSay();
  const above = back ?? { to: "/account", name: say("Your account") };
  return (
    <ShopFrame shell={shell}>
      <div className="page grid gap-x-12 pt-6 md:grid-cols-[13rem_minmax(0,1fr)] md:pt-12 lg:gap-x-20">
        <div className="hidden md:block">
          <Places at={at} />
        </div>
        <div className="min-w-0 max-w-3xl">
          {at ? (
            <a href={above.to} className={`link tap ${back ? "" : "md:hidden"}`}>
              <span aria-hidden="true" className="me-1 rtl:-scale-x-100">
                ←
              </span>
              {above.name}
            </a>
          ) : null}
          <h1>{title}</h1>
          {note ? <Note>{note}</Note> : null}
          {children}
          {at ? null : (
            <div className="mt-12 md:hidden">
              <Places at={undefined} />
            </div>
          )}
        </div>
      </div>
    </ShopFrame>
  );
}

function Places({ at }: Pick<Props, "at">) {
  const say = useSay();
  return (
    <nav aria-label={say("Your account")}>
      <ul className="divide-y divide-line border-y border-line">
        {placesIn(say).map(({ at: to, name, Icon }) => (
          <li key={to}>
            <a
              href={to}
              aria-current={at === to ? "page" : undefined}
              className="tap w-full gap-3 py-1 underline-offset-4 hover:underline aria-[current]:font-bold"
            >
              <Icon size={20} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-accent-text" />
              {name}
            </a>
          </li>
        ))}
        <li>
          <form method="post" action="/account/sign-out">
            <button
              type="submit"
              className="tap w-full cursor-pointer gap-3 py-1 underline-offset-4 hover:underline"
            >
              <LogOut
                size={20}
                strokeWidth={1.75}
                aria-hidden="true"
                className="shrink-0 text-accent-text rtl:-scale-x-100"
              />
              {say("Sign out")}
            </button>
          </form>
        </li>
      </ul>
    </nav>
  );
}
