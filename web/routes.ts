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
      ...prefix("account", [
        layout("storefront/account/frame.tsx", [
          index("storefront/account/overview.tsx"),
          route("sign-up", "storefront/account/sign-up.tsx"),
          route("sign-in", "storefront/account/sign-in.tsx"),
          route("code", "storefront/account/code.tsx"),
          route("forgotten-password", "storefront/account/forgotten-password.tsx"),
          route("new-password", "storefront/account/new-password.tsx"),
          route("sign-out", "storefront/account/sign-out.ts"),
          route("orders", "storefront/account/orders.tsx"),
          route("orders/:number", "storefront/account/order.tsx"),
          route("details", "storefront/account/details.tsx"),
          route("email", "storefront/account/new-email.tsx"),
          route("email/code", "storefront/account/new-email-code.tsx"),
          route("password", "storefront/account/password.tsx"),
          route("addresses", "storefront/account/addresses.tsx"),
          route("addresses/:id", "storefront/account/address.tsx"),
          route("devices", "storefront/account/devices.tsx"),
          route("data", "storefront/account/data.tsx"),
          route("data/download", "storefront/account/data-download.ts"),
          route("erase", "storefront/account/erase.tsx"),
        ]),
      ]),
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
  route("*", "site/missing.tsx"),
]) satisfies RouteConfig;
