import { Link } from "react-router";
import type { ShownCard } from "#domain/thread/shown-cards.ts";
import { Badge } from "#web/ui/badge.tsx";
import { cn } from "#web/ui/class-names.ts";
import { Picture } from "#web/ui/picture.tsx";
import { PriceText } from "#web/ui/price-text.tsx";
import { useFrame } from "./frame-data.ts";
import { ThreadOffer } from "./thread-offer.tsx";
import { ThreadPicture } from "./thread-picture.tsx";

type Props = { card: ShownCard; threadId: string; currency: string; ours: boolean; author: string };

/** What a message shows besides words, as it is today. */
export function ThreadCard({ card, threadId, currency, ours, author }: Props) {
  const { base } = useFrame();
  const side = ours ? "justify-self-end" : "justify-self-start";
  if (card.kind === "offer")
    return <ThreadOffer offer={card} threadId={threadId} currency={currency} className={side} />;
  if (card.kind === "picture")
    return <ThreadPicture picture={card} from={ours ? "your shop" : author} className={side} />;
  const { title, product } = card;
  return (
    <div
      className={cn(
        "relative flex w-72 max-w-full items-center gap-3 rounded-2xl border border-border bg-card p-3",
        side,
      )}
    >
      <Picture mediaKey={product?.image?.key ?? null} className="size-14" />
      <div className="grid min-w-0 gap-0.5">
        {product ? (
          <Link
            to={`${base}/products/${product.id}`}
            className="font-medium wrap-anywhere after:absolute after:inset-0 hover:underline"
          >
            {product.title}
          </Link>
        ) : (
          <span className="font-medium wrap-anywhere">{title}</span>
        )}
        {product ? (
          <span className="flex flex-wrap items-center gap-2">
            <PriceText amount={product.priceFrom} to={product.priceTo} currency={currency} />
            {product.soldOut && <Badge tone="warn">Sold out</Badge>}
          </span>
        ) : (
          <span className="text-[13px] text-muted-foreground">Not in the shop any more</span>
        )}
      </div>
    </div>
  );
}
