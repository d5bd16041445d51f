import { Check } from "lucide-react";
import { Cloth, type ClothName } from "./cloth.tsx";

const GOODS: { cloth: ClothName; title: string; price: string }[] = [
  { cloth: "adire", title: "Adire, five yards", price: "₦18,500" },
  { cloth: "ankara", title: "Sun wax print", price: "₦9,200" },
  { cloth: "kente", title: "Kente strip", price: "₦42,000" },
  { cloth: "bogolan", title: "Mud cloth throw", price: "₦27,000" },
];

const STRIPES = 9;

/** A market stall that is also a shop on a screen: what the platform is, in one picture. */
export function Stall() {
  return (
    <figure
      aria-label="A shop with four cloths under a striped awning, and a note that an order was paid"
      className="relative mx-auto mb-14 w-full max-w-[30rem] lg:max-w-none"
    >
      <div aria-hidden className="relative">
        <Awning />
        <div className="relative mx-[4%] -mt-px rounded-b-3xl border border-t-0 border-border bg-card px-4 pt-10 pb-5 shadow-[0_30px_60px_-30px_rgb(60_30_10/0.45)] sm:px-6 sm:pb-7">
          <div className="mb-4 flex items-baseline justify-between gap-3">
            <p className="font-serif text-2xl leading-none sm:text-3xl">Ngozi Fabrics</p>
            <p className="text-xs text-muted-foreground sm:text-sm">
              Lagos<span className="max-sm:hidden"> · sends everywhere</span>
            </p>
          </div>
          <ul className="grid grid-cols-2 gap-3 sm:gap-4">
            {GOODS.map(({ cloth, title, price }) => (
              <li key={cloth} className="grid min-w-0 gap-2">
                <Cloth name={cloth} className="aspect-[10/9] w-full rounded-xl" />
                <p className="flex flex-wrap items-baseline justify-between gap-x-2 text-sm">
                  <span className="truncate font-medium">{title}</span>
                  <span className="text-muted-foreground tabular-nums">{price}</span>
                </p>
              </li>
            ))}
          </ul>
        </div>
        <div className="absolute -bottom-14 left-1/2 flex w-max -translate-x-1/2 items-center gap-3 rounded-2xl border border-border bg-popover py-3 ps-3 pe-5 shadow-[0_16px_32px_-12px_rgb(60_30_10/0.4)] lg:left-auto lg:-right-3 lg:translate-x-0">
          <span className="grid size-9 place-items-center rounded-full bg-success text-success-foreground">
            <Check className="size-5" />
          </span>
          <span className="grid text-sm leading-tight">
            <span className="font-semibold">₦36,900 paid to Ngozi</span>
            <span className="text-muted-foreground">Order 1042, a minute ago</span>
          </span>
        </div>
      </div>
    </figure>
  );
}

/** Stripes that widen towards the viewer, each with a scallop at its hem. */
function Awning() {
  const top = 376 / STRIPES;
  const hem = 440 / STRIPES;
  return (
    <svg
      viewBox="0 0 440 104"
      className="relative z-[1] block w-full drop-shadow-[0_10px_10px_rgb(60_30_10/0.22)]"
      focusable="false"
    >
      {Array.from({ length: STRIPES }, (_, at) => {
        const [left, right] = [32 + at * top, 32 + (at + 1) * top];
        const hemRight = (at + 1) * hem;
        return (
          <path
            key={at}
            d={`M${left} 4H${right}L${hemRight} 76a${hem / 2} 24 0 0 1-${hem} 0z`}
            className={at % 2 ? "fill-[#f8e7d4]" : "fill-[#b4532a]"}
          />
        );
      })}
      <path d="M0 76h440" stroke="#3b1c0c" strokeOpacity="0.16" strokeWidth="2" />
      <rect x="28" y="0" width="384" height="8" rx="4" className="fill-[#7a3417]" />
    </svg>
  );
}
