export { cartPage as checkoutPage } from "../cart/page.ts";
