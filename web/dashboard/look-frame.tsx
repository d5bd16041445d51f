import { Monitor, Smartphone } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Card } from "#web/ui/card.tsx";
import { cn } from "#web/ui/class-names.ts";

const WIDTHS = { phone: 390, desk: 1280 } as const;

/** The shop's own front page as it is being worked on, made small enough to stand beside the editor. */
export function LookFrame({ address }: { address: string }) {
  const [width, setWidth] = useState<keyof typeof WIDTHS>("phone");
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const watcher = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  const wide = WIDTHS[width];
  const scale = room > 0 ? Math.min(1, room / wide) : 1;
  return (
    <Card
      title="Preview"
      flush
      className="overflow-clip"
      action={
        <fieldset className="flex gap-1">
          <legend className="sr-only">Width of the preview</legend>
          {(["phone", "desk"] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={width === each}
              onClick={() => setWidth(each)}
              className={cn(
                "grid size-11 cursor-pointer place-items-center rounded-lg hover:bg-muted",
                width === each && "bg-primary/10 text-primary",
              )}
            >
              {each === "phone" ? (
                <Smartphone aria-hidden className="size-5" />
              ) : (
                <Monitor aria-hidden className="size-5" />
              )}
              <span className="sr-only">{each === "phone" ? "Phone" : "Desk"}</span>
            </button>
          ))}
        </fieldset>
      }
    >
      <div
        ref={box}
        className="h-[26rem] overflow-hidden border-t border-border bg-muted xl:h-[calc(100dvh-14rem)]"
      >
        {room > 0 && (
          <iframe
            title="Your front page as shoppers will see it"
            src={address}
            // Scripts have no business here, and links lead nowhere; its own address is what lets it load its typefaces.
            sandbox="allow-same-origin"
            className="mx-auto block origin-top-left border-0 bg-white"
            style={{
              width: wide,
              height: `${100 / scale}%`,
              transform: `scale(${scale})`,
              marginInlineStart: Math.max(0, (room - wide * scale) / 2),
            }}
          />
        )}
      </div>
    </Card>
  );
}
