/** Whether a request carries nobody's name: then what it sees may be what everybody sees. */
export const isAnonymous = (request: Request): boolean =>
  !request.headers.get("cookie")?.includes("__Host-buyer.session_token=");
