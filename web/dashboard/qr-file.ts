import { NotFound } from "#domain/errors.ts";
import { isId } from "#domain/id.ts";
import { sharedThing } from "#domain/share/shared-thing.ts";
import { labelledQrPng, QR_SIZES, qrPng, type QrSize } from "#web/qr/png.ts";
import { qrSvg } from "#web/qr/svg.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/qr-file";

/** `store.svg`, `<product id>.png?size=large`, `<product id>.png?size=print` for one with its name and address under it. */
export const loader = page(async ({ params, request, context }: Route.LoaderArgs): Promise<Response> => {
  const shop = context.get(shopContext);
  const [, what = "", kind] = /^(store|[0-9a-f-]{36})\.(svg|png)$/.exec(params.file) ?? [];
  if (what !== "store" && !isId(what)) throw new NotFound("code");
  const { name, path } = await sharedThing(shop, what === "store" ? null : what);
  const url = shop.origin + path;
  const asked = new URL(request.url).searchParams;
  const how = asked.has("download") ? "attachment" : "inline";
  const body = kind === "svg" ? qrSvg(url, name) : await drawn(url, name, asked.get("size"));
  return new Response(body, {
    headers: {
      "content-type": kind === "svg" ? "image/svg+xml" : "image/png",
      // An SVG that is opened by itself must not be able to run anything.
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "cache-control": "no-store",
      "content-disposition": `${how}; filename="${fileName(name)}.${kind}"`,
    },
  });
});

async function drawn(url: string, name: string, size: string | null): Promise<Uint8Array<ArrayBuffer>> {
  if (size !== null && Object.hasOwn(QR_SIZES, size)) return qrPng(url, size as QrSize);
  const { fonts } = await import("#web/drawing/fonts.ts");
  return labelledQrPng(url, name, fonts);
}

/** Letters that every file system and header takes. */
const fileName = (name: string): string =>
  `qr-${name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)}`.replace(/-$/, "");
