import type { ListSort } from "#domain/storefront/product-list.ts";
import type { Say } from "#domain/words/say.ts";
import { addressOf, type Listed } from "./list-address.ts";
import { useSay } from "./use-say.ts";

const sortsIn = (say: Say): { sort: ListSort; words: string }[] => [
  { sort: "relevance", words: say("Best match") },
  { sort: "featured", words: say("Featured") },
  { sort: "newest", words: say("New") },
  { sort: "price_up", words: say("Price: low to high") },
  { sort: "price_down", words: say("Price: high to low") },
];

/** Ways to put the products in order, as links: one tap, and the address can be sent to a friend. */
export function SortLinks({ listed }: { listed: Listed }) {
  const say = useSay();
  const other = listed.usual === "relevance" ? "featured" : "relevance";
  return (
    <nav aria-label={say("Order of products")} className="min-w-0">
      <ul className="strip -mx-4 flex gap-2 px-4 py-1 whitespace-nowrap md:mx-0 md:px-0">
        {sortsIn(say)
          .filter(({ sort }) => sort !== other)
          .map(({ sort, words }) => (
            <li key={sort}>
              <a
                href={addressOf({ ...listed, sort })}
                aria-current={sort === listed.sort ? "true" : undefined}
                className="chip text-[0.95rem]"
                rel="nofollow"
              >
                {words}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
