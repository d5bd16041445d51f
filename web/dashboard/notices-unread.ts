import { data } from "react-router";
import { unreadNews } from "#domain/notice/news.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/notices-unread";

/** How many notices are unread by now, for pages that are open. */
export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const { notices } = await unreadNews(context.get(shopContext));
  return data({ notices });
});
