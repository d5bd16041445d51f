import { data } from "react-router";
import { PageProblem } from "./page-problem.tsx";

/** Any address of a store's dashboard that does not exist. */
export function loader() {
  throw data(null, { status: 404 });
}

export default function Missing() {
  return null;
}

export function ErrorBoundary() {
  return <PageProblem />;
}
