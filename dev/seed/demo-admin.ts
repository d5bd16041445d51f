import { typedSecret } from "#domain/second-factor/totp.ts";

/** The platform's own person in the demo. The secret is the same everywhere, and anyone can read it here: for one machine only. */
export const DEMO_ADMIN = { name: "Temi Alabi", email: "admin@demo.test" };
export const DEMO_ADMIN_SECRET = "open-market-demo-admin";

/** As one types it into an authenticator app. */
export const DEMO_ADMIN_TYPED = typedSecret(DEMO_ADMIN_SECRET);
