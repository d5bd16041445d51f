import { useRouteLoaderData } from "react-router";
import type { News } from "#domain/notice/news.ts";
import { may, type Permission, type StaffRole } from "#domain/staff/may.ts";
import type { Store } from "#domain/store/store.ts";

/** What every page of a store's dashboard knows. */
export type FrameData = {
  store: Store;
  role: StaffRole;
  /** All stores of the seller, this one included. */
  memberships: { slug: string; name: string; role: StaffRole }[];
  seller: { name: string; email: string };
  /** The shop's own address. */
  shopUrl: string;
  /** What is unread, as far as it is counted. */
  news: News;
};

export type Frame = FrameData & {
  /** `/dashboard/<slug>`. */
  base: string;
  can: (permission: Permission) => boolean;
};

/** The frame's data, for pages inside it. */
export function useFrame(): Frame {
  const frame = useRouteLoaderData<FrameData>("dashboard/frame");
  if (!frame) throw new Error("useFrame is for pages inside the dashboard's frame");
  return {
    ...frame,
    base: `/dashboard/${frame.store.slug}`,
    can: (permission) => may(frame.role, permission),
  };
}
