/** A person who owns or staffs stores. */
export type Seller = { userId: string; name: string; email: string };

/** Headers (Set-Cookie) that must reach the browser for the change to hold. */
export type Signed = { headers: Headers; seller: Seller };

/** The seller realm: who is signed in on the platform host. Implemented in wiring. */
export type SellerIdentity = {
  /** Throws `Invalid` on bad input; the same answer for a known and an unknown address. */
  signUp(input: { name: string; email: string; password: string }, request: Request): Promise<Signed>;
  /** Throws `Invalid` with one general sentence when e-mail and password do not belong together. */
  signIn(input: { email: string; password: string }, request: Request): Promise<Signed>;
  signOut(request: Request): Promise<Headers>;
  /** Who sent this request; null when nobody is signed in. A renewed cookie comes in `headers`. */
  session(request: Request): Promise<{ seller: Seller; headers: Headers } | null>;
};
