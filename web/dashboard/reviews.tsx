import { SearchX, Star } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { answer } from "#domain/review/answer.ts";
import { hide } from "#domain/review/hide.ts";
import { listReviews } from "#domain/review/list.ts";
import { showAgain } from "#domain/review/show-again.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/reviews";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { orderStep } from "./order-answer.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { ReviewRow } from "./review-row.tsx";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  return listReviews(context.get(shopContext), {
    stars: searchParams.get("stars"),
    only: searchParams.get("only"),
    cursor: searchParams.get("cursor"),
  });
});

/** `intent` answer (`answer`, empty to take it back), hide (`reason`) or show, each of the review `id`. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const { id = "", intent, answer: words = "", reason = "" } = typed;
  const shop = context.get(shopContext);
  if (intent === "hide") return orderStep(hide(shop, id, reason), "Hidden. Its buyer sees why.", typed);
  if (intent === "show") return orderStep(showAgain(shop, id), "Shown again.", typed);
  return orderStep(
    answer(shop, id, words),
    words.trim() ? "Your answer is in the shop." : "Answer taken back.",
    typed,
  );
});

export const meta: Route.MetaFunction = () => [{ title: "Reviews" }];

export default function Reviews({ loaderData: { reviews, nextCursor, counts } }: Route.ComponentProps) {
  const { base } = useFrame();
  const [search] = useSearchParams();
  if (counts.all === 0)
    return (
      <>
        <PageHeader title="Reviews" back={{ to: `${base}/products`, name: "Products" }} />
        <Card flush>
          <EmptyState icon={Star} title="Nobody has said anything yet">
            Ten days after you send an order, its buyer is asked by e-mail how they like it. What they write
            shows up here and beside the product.
          </EmptyState>
        </Card>
      </>
    );
  return (
    <>
      <PageHeader title="Reviews" back={{ to: `${base}/products`, name: "Products" }} />
      <div className="mb-3 grid gap-1">
        <FilterChips
          label="Filter by what is to do"
          name="only"
          chips={[
            { value: null, name: "All", count: counts.all },
            { value: "unanswered", name: "Unanswered", count: counts.unanswered },
            { value: "hidden", name: "Hidden", count: counts.hidden },
          ]}
        />
        <FilterChips
          label="Filter by stars"
          name="stars"
          chips={[
            { value: null, name: "Any stars" },
            ...[5, 4, 3, 2, 1].map((each) => ({
              value: String(each),
              name: each === 1 ? "1 star" : `${each} stars`,
              count: counts.stars[each - 1] ?? 0,
            })),
          ]}
        />
      </div>
      <Card flush className="overflow-clip">
        {reviews.length === 0 ? (
          <EmptyState
            icon={SearchX}
            title="None like that"
            action={
              <Link to={`${base}/reviews`} className={buttonLook()}>
                Show all reviews
              </Link>
            }
          >
            {search.get("only") === "unanswered" ? "All of them have your answer." : "Try other stars."}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-border">
            {reviews.map((review) => (
              <ReviewRow key={review.id} review={review} />
            ))}
          </ul>
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
