import { data } from "react-router";
import { Broken } from "#web/site/broken.tsx";
import type { Route } from "./+types/missing";

export const meta: Route.MetaFunction = () => [
  { title: "There is nothing here – OPNMRT console" },
  { name: "robots", content: "noindex" },
];

/** Every address of the console that no page has. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export const action = loader;

export default function Missing() {
  return null;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <Broken error={error} home={HOME} />;
}

const HOME = { to: "/admin", name: "Go to the console" };
