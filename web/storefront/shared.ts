import type { HeadersArgs } from "react-router";

/** Which parameters of its address a page reads; all others, and their order, make no other page of it (No-Vary-Search). */
export const readsOnly = (...parameters: string[]): string =>
  parameters.length === 0
    ? "key-order, params"
    : `key-order, params, except=(${parameters.map((name) => `"${encodeURIComponent(name)}"`).join(" ")})`;

/** A file that is the same for everybody, whatever stands in the query but these `parameters`. */
export const sharedFile = (text: string, contentType: string, ...parameters: string[]): Response =>
  new Response(text, {
    headers: {
      "content-type": contentType,
      "cache-control": "public, no-cache",
      "no-vary-search": readsOnly(...parameters),
    },
  });

/**
 * The `headers` of a page that is the same for everybody who asks for this address: the edge may keep it. Its loader reads
 * nothing of the request but its path and these `parameters`; one that learns them from the database sends `no-vary-search`
 * itself (`readsOnly`). An error is never kept.
 */
export const shared =
  (...parameters: string[]) =>
  ({ errorHeaders, loaderHeaders }: HeadersArgs): Headers => {
    const answer = new Headers(errorHeaders);
    answer.set("cache-control", errorHeaders ? "no-store" : "public, no-cache");
    answer.set("no-vary-search", loaderHeaders.get("no-vary-search") ?? readsOnly(...parameters));
    return answer;
  };
