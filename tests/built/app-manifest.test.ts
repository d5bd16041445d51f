import sharp from "sharp";
import { expect, inject, test } from "vitest";
import { openTestStore } from "./store.ts";
import { hostOf, visit } from "./visit.ts";

test("a phone can keep the dashboard on its home screen: its manifest, and icons of the sizes that it says", async () => {
  const answer = await visit(hostOf(""), "/dashboard/app.webmanifest");
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toContain("application/manifest+json");
  const manifest = JSON.parse(answer.text) as { display: string; icons: { src: string; sizes: string }[] };
  expect(manifest.display).toBe("standalone");
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(["192x192", "512x512"]);
  for (const { src, sizes } of manifest.icons) {
    const icon = await fetch(`http://localhost:${inject("built").port}${src}`);
    const { width, height } = await sharp(await icon.arrayBuffer()).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
});

test.each(["app.webmanifest", "push-worker.js"])("a shop has no %s of the dashboard", async (file) => {
  const store = await openTestStore();
  expect((await visit(hostOf(""), `/dashboard/${file}`)).status).toBe(200);
  expect((await visit(store.host, `/dashboard/${file}`)).status).toBe(404);
});
