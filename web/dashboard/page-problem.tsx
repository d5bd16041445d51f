import { CircleHelp, Lock, PlugZap, TriangleAlert } from "lucide-react";
import { isRouteErrorResponse, Link, useParams, useRevalidator, useRouteError } from "react-router";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import type { PageProblem as Problem } from "../answers.ts";

const WORDS = {
  not_found: { title: "This is not here", icon: CircleHelp },
  forbidden: { title: "This is not for you to see or do", icon: Lock },
  unavailable: { title: "Something we need did not answer", icon: PlugZap },
  other: { title: "Something went wrong", icon: TriangleAlert },
} as const;

const UNKNOWN = "It is our fault, not yours, and nothing was half saved. Please try again in a moment.";

/** A page that could not be shown: why, and where to go from here. */
export function PageProblem() {
  const error = useRouteError();
  const { slug } = useParams();
  const { revalidate, state } = useRevalidator();
  const problem = problemOf(error);
  const kind = problem.code in WORDS ? (problem.code as keyof typeof WORDS) : "other";
  const { title, icon } = WORDS[kind];
  const again = kind === "unavailable" || kind === "other";
  return (
    <EmptyState
      icon={icon}
      title={title}
      action={
        <>
          {again && (
            <Button look="primary" pending={state === "loading"} onClick={() => revalidate()}>
              Try again
            </Button>
          )}
          <Link
            to={slug ? `/dashboard/${slug}` : "/dashboard"}
            className={buttonLook({ look: again ? "outline" : "primary" })}
          >
            {slug ? "Go to Today" : "Go to your stores"}
          </Link>
        </>
      }
    >
      {problem.message}
    </EmptyState>
  );
}

function problemOf(error: unknown): Pick<Problem, "message"> & { code: string } {
  if (!isRouteErrorResponse(error)) return { code: "other", message: UNKNOWN };
  const carried: unknown = error.data;
  if (carried && typeof carried === "object" && "message" in carried && "code" in carried)
    return { code: String(carried.code), message: String(carried.message) };
  if (error.status === 404)
    return { code: "not_found", message: "The address may be mistyped, or it was deleted." };
  return { code: "other", message: UNKNOWN };
}
