import { ArrowLeft, ArrowRight } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { buttonLook } from "#web/ui/button.tsx";

/** On through a long list; the place is in the address, so the browser's Back leads back. */
export function Pager({ nextCursor }: { nextCursor: string | null }) {
  const [search] = useSearchParams();
  const onFirst = !search.has("cursor");
  if (onFirst && !nextCursor) return null;
  const to = (cursor: string | null) => {
    const next = new URLSearchParams(search);
    if (cursor) next.set("cursor", cursor);
    else next.delete("cursor");
    return `?${next}`;
  };
  return (
    <nav aria-label="Pages" className="flex justify-between gap-2 border-t border-border p-3 sm:px-5">
      {onFirst ? (
        <span />
      ) : (
        <Link to={to(null)} className={buttonLook()}>
          <ArrowLeft aria-hidden className="rtl:rotate-180" />
          To the start
        </Link>
      )}
      {nextCursor && (
        <Link to={to(nextCursor)} className={buttonLook()}>
          More
          <ArrowRight aria-hidden className="rtl:rotate-180" />
        </Link>
      )}
    </nav>
  );
}
