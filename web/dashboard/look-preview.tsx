import { inkOn, readable } from "#domain/store/theme.ts";
import { formatMoney, minorDigits } from "#domain/money.ts";
import type { Shell, Theme } from "#domain/store/store.ts";
import { Card } from "#web/ui/card.tsx";
import { cn } from "#web/ui/class-names.ts";
import { Notice } from "#web/ui/notice.tsx";

const RADIUS = { none: "0", soft: "10px", round: "22px" } as const;

type Props = { theme: Theme; settings: Pick<Shell, "name" | "tagline" | "logoKey" | "heroKey" | "currency"> };

/** A small shop in these colours, as it would be kept, and what is hard to read in it. */
export function LookPreview({ theme, settings }: Props) {
  const { theme: kept, notes } = readable(theme);
  const radius = RADIUS[theme.radius];
  const display = theme.font === "serif" ? "font-serif text-xl" : "text-lg font-bold";
  const price = formatMoney(24_500 * 10 ** minorDigits(settings.currency), settings.currency);
  const hero = settings.heroKey
    ? { backgroundImage: `url("/media/${settings.heroKey}")` }
    : { background: `color-mix(in srgb, ${kept.accent} 22%, ${kept.ground})` };
  return (
    <Card title="Preview" flush className="overflow-clip">
      <div aria-hidden inert style={{ background: kept.ground, color: kept.ink }}>
        <div className="flex items-center gap-2 px-4 py-3">
          {settings.logoKey && (
            <img src={`/media/${settings.logoKey}`} alt="" className="h-7 max-w-24 object-contain" />
          )}
          <span className={cn("min-w-0 truncate", display)}>{settings.name}</span>
        </div>
        <div className="bg-cover bg-center" style={hero}>
          <div className="flex min-h-32 items-end p-4">
            <p
              className={cn("max-w-[85%] min-w-0 wrap-anywhere px-2.5 py-1 leading-6", display)}
              style={{ background: kept.ground, borderRadius: `calc(${radius} / 2)` }}
            >
              {settings.tagline || "What you make, in one line"}
            </p>
          </div>
        </div>
        <div className="grid grid-cols-2 gap-3 p-4">
          {["Indigo wrapper", "Bead necklace"].map((name, at) => (
            <div key={name} className="grid min-w-0 gap-1 text-sm">
              <div
                className="aspect-4/5 max-h-28 w-full"
                style={{
                  borderRadius: radius,
                  background: `color-mix(in srgb, ${kept.ink} ${at === 0 ? 10 : 16}%, ${kept.ground})`,
                }}
              />
              <p className="truncate">{name}</p>
              <p className="font-semibold tabular-nums">{price}</p>
            </div>
          ))}
          <span
            className="col-span-2 grid min-h-11 place-items-center text-sm font-semibold"
            style={{ background: kept.accent, color: inkOn(kept.accent), borderRadius: radius }}
          >
            Add to cart
          </span>
        </div>
      </div>
      <div aria-live="polite">
        {notes.length > 0 ? (
          <div className="p-3">
            <Notice tone="warn">{notes.join(" ")}</Notice>
          </div>
        ) : (
          <p className="border-t border-border px-4 py-3 text-[13px] text-muted-foreground sm:px-5">
            These colours read well together.
          </p>
        )}
      </div>
    </Card>
  );
}
