import { index, layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";
import { declared } from "./declared.ts";

/**
 * Every address. What is under `_shop` answers at a store's own host, where the Worker adds that prefix;
 * the rest answers at the platform's.
 */
export default declared([
  ...prefix("_shop", [
    layout("storefront/frame.tsx", [
      index("storefront/home.tsx"),
      route("collections/:handle", "storefront/collection.tsx"),
      route("products/:handle", "storefront/product.tsx"),
      route("search", "storefront/search.tsx"),
      route("cart", "storefront/cart.tsx"),
      route("checkout", "storefront/checkout.tsx"),
      route("orders/:number", "storefront/order.tsx"),
      route("orders/:number/payment", "storefront/order-payment.tsx"),
      route("policies", "storefront/policies.tsx"),
      route("*", "storefront/missing.tsx"),
    ]),
    route("sitemap.xml", "storefront/sitemap.ts"),
    route("robots.txt", "storefront/robots.ts"),
  ]),
  layout("site/frame.tsx", [
    index("site/front.tsx"),
    route("sign-up", "site/sign-up.tsx"),
    route("sign-up/code", "site/sign-up-code.tsx"),
    route("sign-in", "site/sign-in.tsx"),
    route("sign-in/second-factor", "site/sign-in-second-factor.tsx"),
    route("sign-in/passkey", "site/sign-in-passkey.ts"),
    route("forgotten-password", "site/forgotten-password.tsx"),
    route("new-password", "site/new-password.tsx"),
    route("sign-out", "site/sign-out.ts"),
    ...prefix("you", [
      index("you/profile.tsx"),
      route("email", "you/email.tsx"),
      route("email/code", "you/email-code.tsx"),
      route("password", "you/password.tsx"),
      route("security", "you/security.tsx"),
      route("security/app", "you/app.tsx"),
      route("security/codes", "you/codes.tsx"),
      route("security/new-passkey", "you/new-passkey.tsx"),
      route("security/passkeys", "you/passkeys.ts"),
    ]),
    route("stores/new", "site/new-store.tsx"),
    route("stores/address", "site/store-address.ts"),
  ]),
  ...prefix("dashboard", [
    layout("dashboard/seller-only.tsx", [
      index("dashboard/stores.tsx"),
      route(":slug", "dashboard/frame.tsx", [
        index("dashboard/today.tsx"),
        route("products", "dashboard/products.tsx"),
        route("products/export", "dashboard/products-export.ts"),
        route("products/new", "dashboard/product-new.tsx"),
        route("products/:id", "dashboard/product.tsx"),
        route("products/:id/pictures", "dashboard/product-pictures.ts"),
        route("collections", "dashboard/collections.tsx"),
        route("collections/:id", "dashboard/collection.tsx"),
        route("imports", "dashboard/imports.tsx"),
        route("imports/:id", "dashboard/import.tsx"),
        route("imports/:id/report", "dashboard/import-report.ts"),
        route("orders", "dashboard/orders.tsx"),
        route("orders/:number", "dashboard/order.tsx"),
        route("orders/:number/fulfilment", "dashboard/order-fulfilment.ts"),
        route("orders/:number/cancellation", "dashboard/order-cancellation.ts"),
        route("orders/:number/payment", "dashboard/order-payment.ts"),
        route("settings", "dashboard/settings.tsx"),
        route("settings/look", "dashboard/settings-look.tsx"),
        route("settings/payments", "dashboard/settings-payments.tsx"),
        route("*", "dashboard/missing.tsx"),
      ]),
    ]),
  ]),
  ...prefix("admin", [
    layout("admin/frame.tsx", [
      index("admin/stores.tsx"),
      route("sign-in", "site/sign-in.tsx", { id: "admin/sign-in" }),
      route("sign-in/second-factor", "site/sign-in-second-factor.tsx", { id: "admin/sign-in-second-factor" }),
      route("sign-in/passkey", "site/sign-in-passkey.ts", { id: "admin/sign-in-passkey" }),
      route("sign-out", "site/sign-out.ts", { id: "admin/sign-out" }),
      route("you", "admin/you.tsx"),
      route("you/password", "you/password.tsx", { id: "admin/password" }),
      route("you/new-passkey", "you/new-passkey.tsx", { id: "admin/new-passkey" }),
      route("you/passkeys", "you/passkeys.ts", { id: "admin/passkeys" }),
      route("*", "admin/missing.tsx"),
    ]),
  ]),
  route("*", "site/missing.tsx"),
]) satisfies RouteConfig;
