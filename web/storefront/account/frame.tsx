import { Outlet } from "react-router";
import type { Route } from "./+types/frame";

/** What is a person's own is kept nowhere on the way, and not in the browser for whoever presses "back" after they signed out. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "private, no-store" });

export default function AccountFrame() {
  return <Outlet />;
}
