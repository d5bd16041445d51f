import small from "#web/dashboard/app/icon-192.png?url&no-inline";
import large from "#web/dashboard/app/icon-512.png?url&no-inline";
import type { AtDoor } from "./door.ts";

const icon = (src: string, side: number) => ({
  src,
  sizes: `${side}x${side}`,
  type: "image/png",
  purpose: "any maskable",
});

/** The dashboard as a program of a home screen: iPhones give pushes to such alone. Each store's person opens their own. */
const MANIFEST = JSON.stringify({
  id: "/dashboard",
  name: "OPNMRT dashboard",
  short_name: "OPNMRT",
  description: "Orders, products and messages of your shops.",
  start_url: "/dashboard",
  scope: "/",
  display: "standalone",
  background_color: "#fffaf5",
  theme_color: "#fffaf5",
  icons: [icon(small, 192), icon(large, 512)],
});

/** W3C, "Web Application Manifest". */
export const appManifest = (c: AtDoor): Response =>
  c.body(MANIFEST, 200, {
    "content-type": "application/manifest+json; charset=utf-8",
    "cache-control": "public, max-age=3600",
  });
