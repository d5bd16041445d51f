/** A `Set-Cookie` line of the shop's own: for this host alone, and no script reads it. */
export const shopCookie = (name: string, value: string, maxAgeS: number): string =>
  `${name}=${value}; Path=/; Max-Age=${maxAgeS}; HttpOnly; Secure; SameSite=Lax`;

/** What a browser sent, by name. */
export const cookiesIn = (request: Request): Map<string, string> =>
  new Map(
    (request.headers.get("cookie") ?? "").split(";").flatMap((pair) => {
      const at = pair.indexOf("=");
      return at < 1 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const];
    }),
  );
