const MOST = 254;

/**
 * An e-mail address as it is kept: trimmed and lower-case. Null when it could not be one. A narrow form of the HTML
 * standard's "valid e-mail address": a dot in the domain, as every public address has, and before the @ only what
 * means nothing in a link or a header, so that an address can't add a second recipient or a body to either.
 */
export function readEmail(typed: string): string | null {
  const email = typed.trim().toLowerCase();
  if (email.length > MOST || !FORM.test(email)) return null;
  return email;
}

const FORM =
  /^(?=.{1,64}@)[a-z0-9_+'-]+(?:\.[a-z0-9_+'-]+)*@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;
