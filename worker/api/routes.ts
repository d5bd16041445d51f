import { adminMe, allStores } from "./admin.ts";
import { buyerMe, buyerOrders } from "./buyer.ts";
import type { ApiRoute } from "./route.ts";
import { fulfilment, order, orders, ownStores, products, sellerMe, store } from "./seller.ts";
import { buyerRefresh, buyerTokens, endSession, platformRefresh, platformTokens } from "./tokens.ts";

const AT_STORE = { host: "store", realm: "buyer" } as const;
const AT_PLATFORM = { host: "platform", realm: "platform" } as const;
const SELLER = { host: "platform", realm: "seller" } as const;
const ADMIN = { host: "platform", realm: "admin" } as const;

/**
 * Every route of the API, below `/api/v1`. The Worker answers from this list alone (`mount.ts`), so there is no route without
 * its line, and no line that does not say who may use it: that would not compile.
 */
export const API_ROUTES: readonly ApiRoute[] = [
  { ...AT_STORE, method: "POST", path: "/tokens", needs: "anyone", answer: buyerTokens },
  { ...AT_STORE, method: "POST", path: "/tokens/refresh", needs: "anyone", answer: buyerRefresh },
  { ...AT_STORE, method: "DELETE", path: "/tokens", needs: "person", answer: endSession },
  { ...AT_STORE, method: "GET", path: "/me", needs: "person", answer: buyerMe },
  { ...AT_STORE, method: "GET", path: "/me/orders", needs: "person", answer: buyerOrders },

  { ...AT_PLATFORM, method: "POST", path: "/tokens", needs: "anyone", answer: platformTokens },
  { ...AT_PLATFORM, method: "POST", path: "/tokens/refresh", needs: "anyone", answer: platformRefresh },
  { ...AT_PLATFORM, method: "DELETE", path: "/tokens", needs: "person", answer: endSession },

  { ...SELLER, method: "GET", path: "/seller/me", needs: "person", answer: sellerMe },
  { ...SELLER, method: "GET", path: "/seller/stores", needs: "person", answer: ownStores },
  { ...SELLER, method: "GET", path: "/seller/store", needs: "member", answer: store },
  { ...SELLER, method: "GET", path: "/seller/products", needs: "catalogue.read", answer: products },
  { ...SELLER, method: "GET", path: "/seller/orders", needs: "orders.read", answer: orders },
  { ...SELLER, method: "GET", path: "/seller/orders/:number", needs: "orders.read", answer: order },
  {
    ...SELLER,
    method: "POST",
    path: "/seller/orders/:number/fulfilment",
    needs: "orders.fulfil",
    answer: fulfilment,
  },

  { ...ADMIN, method: "GET", path: "/admin/me", needs: "person", answer: adminMe },
  { ...ADMIN, method: "GET", path: "/admin/stores", needs: "person", answer: allStores },
];
