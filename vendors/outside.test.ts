import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { outside } from "./outside.ts";

let server: Server | undefined;
afterEach(() => server?.close());

const seen: string[] = [];
async function serve(
  answer: (path: string) => { status?: number; body: string; headers?: Record<string, string> },
) {
  server = createServer((request, response) => {
    seen.push(`${request.headers.accept} ${request.url}`);
    const { status = 200, body, headers } = answer(request.url ?? "");
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`;
}

const dns = (records: { type: number; data: string }[], Status = 0) => ({
  body: JSON.stringify({ Status, Answer: records }),
});

test("addresses are the A and AAAA records, without the aliases on the way", async () => {
  const base = await serve((path) =>
    path.includes("type=AAAA")
      ? dns([{ type: 28, data: "2606:4700::1" }])
      : dns([
          { type: 5, data: "b.example." },
          { type: 1, data: "93.184.216.34" },
        ]),
  );
  expect(await outside({ dohUrl: `${base}/dns-query` }).addresses("a.example")).toEqual([
    "93.184.216.34",
    "2606:4700::1",
  ]);
  expect(seen).toContain("application/dns-json /dns-query?name=a.example&type=A");
});

test("a name that does not exist has no address; a resolver in trouble is an error", async () => {
  const none = await serve(() => ({ body: JSON.stringify({ Status: 3 }) }));
  expect(await outside({ dohUrl: none }).addresses("nobody.example")).toEqual([]);
  server?.close();
  const broken = await serve(() => dns([], 2));
  await expect(outside({ dohUrl: broken }).addresses("a.example")).rejects.toThrow("code 2");
});

test("a redirect is handed back, not followed; on one machine the stand-in is asked for the address", async () => {
  const base = await serve(() => ({ status: 302, body: "", headers: { location: "https://b.example/" } }));
  const web = outside({ dohUrl: base, outsideFetchUrl: `${base}/fetch` });
  const response = await web.fetch("https://a.example/x?y=1&z=2", AbortSignal.timeout(1000));
  expect([response.status, response.headers.get("location")]).toEqual([302, "https://b.example/"]);
  expect(seen.at(-1)).toBe("image/* /fetch?url=https%3A%2F%2Fa.example%2Fx%3Fy%3D1%26z%3D2");
});
