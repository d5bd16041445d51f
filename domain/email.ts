const MOST = 254;

/**
 * An e-mail address as it is kept: trimmed and lower-case. Null when it could not be one. The form is the one browsers
 * check (HTML standard, "valid e-mail address"), with a dot in the domain as every public address has.
 */
export function readEmail(typed: string): string | null {
  const email = typed.trim().toLowerCase();
  if (email.length > MOST || !FORM.test(email)) return null;
  return email;
}

const FORM =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;
