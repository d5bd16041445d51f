import type { CollectionPage } from "#domain/storefront/collection.ts";

const SORTS: { sort: CollectionPage["sort"]; words: string }[] = [
  { sort: "featured", words: "Featured" },
  { sort: "newest", words: "New" },
  { sort: "price_up", words: "Price: low to high" },
  { sort: "price_down", words: "Price: high to low" },
];

/** Ways to put the products in order, as links: one tap, and the address can be sent to a friend. */
export function SortLinks({ here, sort }: { here: string; sort: CollectionPage["sort"] }) {
  return (
    <nav aria-label="Order of products" className="min-w-0">
      <ul className="strip -mx-4 flex gap-2 px-4 py-1 whitespace-nowrap md:mx-0 md:px-0">
        {SORTS.map((each) => (
          <li key={each.sort}>
            <a
              href={each.sort === "featured" ? here : `${here}?sort=${each.sort}`}
              aria-current={each.sort === sort ? "true" : undefined}
              className="chip text-[0.95rem]"
              rel="nofollow"
            >
              {each.words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
