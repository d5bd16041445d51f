import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#domain/context.ts";
import { DomainError, Forbidden } from "#domain/errors.ts";
import { API_SCOPES, type ApiScope } from "#domain/staff/may.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { VERBS } from "./verbs.ts";

// Written out by hand: what each scope opens to a key, by the verbs' files. No other verb lets a key in.
const OPENS: Record<ApiScope, string[]> = {
  "catalogue.read": [
    "product/list.ts",
    "product/for-edit.ts",
    "collection/list.ts",
    "collection/for-edit.ts",
    "collection/matches.ts",
    "search-miss/list.ts",
    "import/list.ts",
    "import/view.ts",
    "import/report.ts",
    "import/export.ts",
    "share/shared-thing.ts",
    "review/list.ts",
    "stock/list.ts",
    "stock/history.ts",
    "stock/export.ts",
    "purchase/list.ts",
    "purchase/show.ts",
  ],
  "catalogue.write": [
    "product/save.ts",
    "product/set-status.ts",
    "product/remove.ts",
    "picture/add.ts",
    "picture/arrange.ts",
    "picture/describe.ts",
    "picture/remove.ts",
    "collection/save.ts",
    "collection/remove.ts",
    "stock/adjust.ts",
    "stock/transfer.ts",
    "purchase/suggest.ts",
    "purchase/place.ts",
    "purchase/receive.ts",
    "purchase/cancel.ts",
  ],
  "orders.read": [
    "reminder/list.ts",
    "order/list.ts",
    "order/for-seller.ts",
    "order/today.ts",
    "numbers/overview.ts",
    "numbers/visits.ts",
    "numbers/buyers.ts",
    "buyer/list.ts",
    "buyer/of-order.ts",
    "numbers/export.ts",
    "payment/open-proof.ts",
    "paper/invoice-for-seller.ts",
    "paper/packing-slip.ts",
    "return/list.ts",
    "return/exchange-options.ts",
  ],
  // Opens nothing by itself: what others open shows more to it.
  "buyers.contact": [],
  "orders.fulfil": [
    "order/fulfil.ts",
    "fulfilment/change-tracking.ts",
    "fulfilment/deliver.ts",
    "fulfilment/call-off.ts",
    "order/mark-paid.ts",
    "payment/confirm-transfer.ts",
    "payment/decline-proof.ts",
    "return/open.ts",
    "return/approve.ts",
    "return/decline.ts",
    "return/receive.ts",
    "return/cancel.ts",
    "return/end.ts",
    "addition/mark-paid.ts",
    "addition/drop.ts",
  ],
  "orders.cancel": ["order/cancel.ts", "payment/mark-returned.ts"],
};

let open: OpenShop;
beforeAll(async () => void (open = await openShop()));

const key = (scopes: ApiScope[]): Actor => ({ kind: "machine", keyId: "key", name: "Till", scopes });

describe.each(Object.entries(VERBS))("%s", (file, { call }) => {
  test.each([[], ...API_SCOPES.map((scope) => [scope]), [...API_SCOPES]])(
    "with a key for [%s]",
    async (...scopes) => {
      const given = scopes.filter((scope) => scope !== undefined);
      const thrown: unknown = await call({ ...open.shop, actor: key(given) }).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (!given.some((scope) => OPENS[scope].includes(file))) expect(thrown).toBeInstanceOf(Forbidden);
      else if (thrown !== null) {
        expect(thrown).toBeInstanceOf(DomainError);
        expect(thrown).not.toBeInstanceOf(Forbidden);
      }
    },
  );
});
