import { data } from "react-router";
import type { Route } from "./+types/missing";
import { Broken } from "./broken.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "There is nothing here – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** Every address that no page has. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export const action = loader;

export default function Missing() {
  return null;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <main className="flex min-h-svh flex-col">
      <Broken error={error} />
    </main>
  );
}
