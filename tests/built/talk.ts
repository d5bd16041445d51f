import { Buyer, orderPath } from "./buyer.ts";
import { Page } from "./room.ts";
import { account, sessionCookie } from "./session-cookie.ts";
import { addProduct, sql, type TestStore } from "./store.ts";
import { type Answer, hostOf, Visitor } from "./visit.ts";

/** An order in a store, and where its buyer talks about it, with its key: on its page and in its room. */
export async function orderIn(store: TestStore, buyer = new Buyer(store)) {
  await buyer.add(await addProduct(store, "Tote", 900_000, 5));
  const path = orderPath(await buyer.order());
  const number = Number(/\d+/.exec(path)?.[0]);
  const [row] = await sql<{ id: string }>("select id from orders where store_id = $1 and number = $2", [
    store.id,
    number,
  ]);
  return { number, id: row?.id ?? "", path, talk: path.replace("?", "/messages?"), room: `/rooms${path}` };
}

/** Somebody who works in a store, in one of its rooms. */
export async function staffIn(store: TestStore, thread: string): Promise<Page> {
  const seller = await account("seller");
  await sql("insert into store_staff (store_id, user_id, role, name) values ($1, $2, 'staff', 'Ngozi')", [
    store.id,
    seller.id,
  ]);
  const path = `/rooms/stores/${store.slug}/${thread}`;
  return Page.open({ host: hostOf(""), path, cookie: await sessionCookie(seller) });
}

/** Presses "Send" on the page as it was given. */
export async function write(browser: Visitor, path: string, text: string, id?: string): Promise<Answer> {
  const page = await browser.ask(path);
  const of = ofIn(page);
  return browser.ask(path, { form: { id: id ?? nameIn(page), text, ...(of && { of }) } });
}

/** Whose own thread this page shows; empty where it is an order's. */
export const ofIn = ({ text }: Answer): string =>
  /<input type="hidden"[^>]* name="of"[^>]*value="([^"]+)"/.exec(text)?.[1] ?? "";

/** The name that the form of this page gives to what is written in it. */
export const nameIn = ({ text }: Answer): string =>
  /<input type="hidden"[^>]* name="id"[^>]*value="([^"]+)"/.exec(text)?.[1] ?? "";

/** What the page shows of a thread, a line each, in its order: `buyer: Hello?`, `day`, `step`. */
export const linesIn = ({ text }: Answer): string[] =>
  [...text.replace(/<template[\s\S]*?<\/template>/g, "").matchAll(/<li data-([^>]*)>([\s\S]*?)<\/li>/g)].map(
    ([, attributes = "", inner = ""]) => {
      const words = plain(/<(?:p|span) data-text[^>]*>([\s\S]*?)<\/(?:p|span)>/.exec(inner)?.[1] ?? "");
      if (attributes.startsWith("day")) return "day";
      const by = /data-by="(\w+)"/.exec(attributes)?.[1];
      return by ? `${by}: ${words}` : `step: ${words}`;
    },
  );

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
