import { useSay } from "./use-say.ts";

/** An empty cart leads to the shelves, or to the order it has just become. */
export const EmptyCart = ({ lastOrder }: { lastOrder: { number: number; key: string } | null }) => {
  const say = useSay();
  return (
    <div className="mt-5">
      <p className="max-w-md text-lg text-muted">
        {say("What you put in it stays here for 30 days, also when you close this page.")}
      </p>
      <p className="mt-7 flex flex-wrap gap-3">
        <a href="/collections/all" className="press">
          {say("See what we sell")}
        </a>
        {lastOrder ? (
          <a href={`/orders/${lastOrder.number}?key=${lastOrder.key}`} className="press press-quiet min-h-13">
            {say("Look at your order {number}", { number: lastOrder.number })}
          </a>
        ) : null}
      </p>
    </div>
  );
};
