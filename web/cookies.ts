/** `Set-Cookie` headers for an answer. */
export function withCookies(...lines: (string | Headers)[]): Headers {
  const headers = new Headers();
  for (const line of lines)
    for (const cookie of typeof line === "string" ? [line] : line.getSetCookie())
      headers.append("set-cookie", cookie);
  return headers;
}

/** Adds cookies to an answer; what the page itself said about a cookie (signing in or out) stands. */
export function addCookies(response: Response, more: Headers | undefined): Response {
  const own = new Set(response.headers.getSetCookie().map(nameOf));
  for (const cookie of more?.getSetCookie() ?? [])
    if (!own.has(nameOf(cookie))) response.headers.append("set-cookie", cookie);
  return response;
}

const nameOf = (cookie: string): string => cookie.slice(0, cookie.indexOf("="));
