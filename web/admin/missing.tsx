import { data } from "react-router";
import type { Route } from "./+types/missing";

export const meta: Route.MetaFunction = () => [
  { title: "There is nothing here – OPNMRT console" },
  { name: "robots", content: "noindex" },
];

/** Every address of the console that no page has; the frame says so. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export const action = loader;

export default function Missing() {
  return null;
}
