import { beforeAll, expect, inject, test } from "vitest";
import sharp from "sharp";
import { replyAddress, type LetterReader } from "#domain/thread/reply-address.ts";
import { handIn } from "#dev/resend/answer.ts";
import { storeSigner } from "#wiring/identity/store-signer.ts";
import { Buyer } from "./buyer.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { linesIn, orderIn, write } from "./talk.ts";
import { Visitor } from "./visit.ts";

const { port, env, mailboxUrl } = inject("built");
const DOMAIN = env["MAIL_IN_DOMAIN"] ?? "";
const PLATFORM = `http://127.0.0.1:${port}`;

let store: TestStore;
beforeAll(async () => void (store = await openTestStore()));

/** The address that a letter about this order is answered at. */
const addressOf = async (threadId: string, reader: LetterReader): Promise<string> =>
  (await replyAddress(
    {
      store,
      ports: { mailIn: { domain: DOMAIN, from: "" }, signer: storeSigner(env["SECRET_KEY"] ?? "") },
    } as never,
    threadId,
    reader,
  )) ?? "";

/** `envelope` is who is told when it can't be delivered, mostly the same as `from`. */
type Mailed = { from: string; envelope?: string; to: string; head?: string[]; type?: string; body: string };

/** Brings a letter to the Worker's door; says why it was refused, or null. */
const bring = ({ from, envelope = from, to, head = [], type = "text/plain; charset=utf-8", body }: Mailed) =>
  handIn(PLATFORM, {
    from: envelope,
    to,
    mime: [
      `From: Somebody <${from}>`,
      `To: ${to}`,
      "Subject: Re: your order",
      "Message-ID: <one@mail.test>",
      "MIME-Version: 1.0",
      `Content-Type: ${type}`,
      ...head,
      "",
      body,
    ].join("\r\n"),
  });

async function talkedAbout() {
  const buyer = new Buyer(store);
  const order = await orderIn(store, buyer);
  const [row] = await sql<{ email: string }>("select email from orders where id = $1", [order.id]);
  const email = row?.email ?? "";
  const guest = new Visitor(store.host);
  await write(guest, order.talk, "Hello?");
  const to = await addressOf(order.id, { side: "buyer", email });
  return { ...order, email, to, lines: async () => linesIn(await guest.ask(order.talk)).slice(1) };
}

test("an answer is read out of its letter, whatever its program made of it, and said once", async () => {
  const { email, to, lines } = await talkedAbout();
  const body = [
    "--edge",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "I am at home from four o=E2=80=99clock.=20",
    "",
    "On Tue, Dec 1, 2026 Ada Fabrics <" + env["MAIL_FROM"] + "> wrote:",
    "> New message",
    "--edge",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>I am at home from four o&rsquo;clock.</p><blockquote>New message</blockquote>",
    "--edge--",
  ].join("\r\n");
  for (const _ of [1, 2])
    expect(await bring({ from: email, to, type: "multipart/alternative; boundary=edge", body })).toBeNull();
  expect(await lines()).toEqual(["buyer: Hello?", "buyer: I am at home from four o’clock."]);
});

test("a letter in HTML alone is read, too", async () => {
  const { email, to, lines } = await talkedAbout();
  const head = `<div>From: Store ${store.slug} &lt;${env["MAIL_FROM"]}&gt;</div><div>Sent: Tuesday, December 1, 2026 10:00 AM</div>`;
  const body = `<div>Thank you &amp; goodbye</div>${head}<div>New message</div>`;
  expect(await bring({ from: email, to, type: "text/html; charset=utf-8", body })).toBeNull();
  expect(await lines()).toEqual(["buyer: Hello?", "buyer: Thank you & goodbye"]);
});

test("a picture comes with it; any other file is refused in words, and nothing of that letter is said", async () => {
  const { email, to, id } = await talkedAbout();
  const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#c8a27b" } })
    .jpeg()
    .toBuffer();
  const withFile = (type: string, name: string, file: Buffer) => ({
    from: email,
    to,
    type: "multipart/mixed; boundary=edge",
    body: [
      "--edge",
      "Content-Type: text/plain",
      "",
      "See the seam",
      "--edge",
      `Content-Type: ${type}; name=${name}`,
      `Content-Disposition: attachment; filename=${name}`,
      "Content-Transfer-Encoding: base64",
      "",
      file.toString("base64"),
      "--edge--",
    ].join("\r\n"),
  });
  expect(await bring(withFile("application/pdf", "slip.pdf", Buffer.from("%PDF-1.7")))).toMatch(
    /Only pictures/,
  );
  expect(await bring(withFile("image/jpeg", "seam.jpg", Buffer.from("no picture")))).toMatch(/picture/);
  expect(await bring(withFile("image/jpeg", "seam.jpg", jpeg))).toBeNull();
  const kept = () =>
    sql<{ of: string | null; text: string }>(
      "select body ->> 'of' as of, body ->> 'text' as text from thread_messages where thread_id = $1 and by = 'buyer' order by seq",
      [id],
    );
  await expect.poll(kept).toEqual([
    { of: null, text: "Hello?" },
    { of: "picture", text: "" },
    { of: null, text: "See the seam" },
  ]);
});

test("a photograph that was pasted into the text comes along, and a logo of a signature does not", async () => {
  const { email, to, id } = await talkedAbout();
  const noisy = (side: number) =>
    sharp({
      create: {
        width: side,
        height: side,
        channels: 3,
        background: "#888",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 90 })
      .toBuffer();
  const [photograph, logo] = [await noisy(300), await noisy(30)];
  const inline = (name: string, file: Buffer) => [
    "--edge",
    `Content-Type: image/jpeg; name=${name}`,
    `Content-ID: <${name}>`,
    `Content-Disposition: inline; filename=${name}`,
    "Content-Transfer-Encoding: base64",
    "",
    file.toString("base64"),
  ];
  const body = [
    "--edge",
    "Content-Type: text/plain",
    "",
    "Here is the torn seam:\r\n\r\n[image: seam.jpg]\r\n",
    ...inline("seam.jpg", photograph),
    ...inline("logo.jpg", logo),
    "--edge--",
  ].join("\r\n");
  expect(await bring({ from: email, to, type: "multipart/related; boundary=edge", body })).toBeNull();
  const kept = () =>
    sql<{ of: string | null; text: string }>(
      "select body ->> 'of' as of, body ->> 'text' as text from thread_messages where thread_id = $1 and by = 'buyer' order by seq",
      [id],
    );
  await expect.poll(kept).toEqual([
    { of: null, text: "Hello?" },
    { of: "picture", text: "" },
    { of: null, text: "Here is the torn seam:" },
  ]);
});

test("what programs answer by themselves is said nowhere, and nobody is told", async () => {
  const { email, to, lines } = await talkedAbout();
  const by = [
    "Auto-Submitted: auto-replied",
    "Precedence: bulk",
    "X-Autoreply: yes",
    "List-Id: <all.shops.test>",
  ];
  for (const line of by) expect(await bring({ from: email, to, head: [line], body: "I am away" })).toBeNull();
  expect(await lines()).toEqual(["buyer: Hello?"]);
  // A person's own program may say that it is no robot.
  expect(await bring({ from: email, to, head: ["Auto-Submitted: no"], body: "I am here" })).toBeNull();
  expect(await lines()).toEqual(["buyer: Hello?", "buyer: I am here"]);
});

test("a letter from nobody, which tells that one of ours did not arrive, is said nowhere, and nobody is told", async () => {
  const { email, to, lines } = await talkedAbout();
  expect(await bring({ from: email, envelope: "<>", to, body: "It could not be delivered" })).toBeNull();
  // Not even that the address is none: whoever told them so would be told in turn.
  expect(await bring({ from: email, envelope: "<>", to: `abc@${DOMAIN}`, body: "Nor this" })).toBeNull();
  expect(await lines()).toEqual(["buyer: Hello?"]);
});

test("a letter that can't be read is refused in words, so that it does not come again for days", async () => {
  const { email, to, lines } = await talkedAbout();
  const deep = (depth: number): string =>
    depth === 0
      ? "Content-Type: text/plain\r\n\r\nHow deep is it?"
      : [
          `Content-Type: multipart/mixed; boundary=edge${depth}`,
          "",
          `--edge${depth}`,
          deep(depth - 1),
          `--edge${depth}--`,
        ].join("\r\n");
  const nested = (depth: number) => {
    const [type = "", ...rest] = deep(depth).split("\r\n");
    return {
      from: email,
      to,
      type: type.replace("Content-Type: ", ""),
      body: rest.slice(1).join("\r\n"),
    };
  };
  expect(await bring(nested(300))).toMatch(/^We could not read that letter/);
  expect(await lines()).toEqual(["buyer: Hello?"]);
  expect(await bring(nested(3))).toBeNull();
  expect(await lines()).toEqual(["buyer: Hello?", "buyer: How deep is it?"]);
});

test("another address than the letter went to, and an address that is none, are refused in words", async () => {
  const { email, to, lines } = await talkedAbout();
  expect(await bring({ from: "mallory@example.com", to, body: "Send it to me" })).toMatch(
    /address that our letter/,
  );
  for (const other of [`abc@${DOMAIN}`, to.replace(/^./, (first) => (first === "a" ? "b" : "a"))])
    expect(await bring({ from: email, to: other, body: "Hello" })).toMatch(/no such address/);
  expect(await lines()).toEqual(["buyer: Hello?"]);
});

test("letters say how they can be answered: the mailbox of this machine does it", async () => {
  const { email, id, lines } = await talkedAbout();
  const to = await addressOf(id, { side: "buyer", email });
  const sent = await fetch(`${mailboxUrl}/emails`, {
    method: "POST",
    headers: { authorization: "Bearer re_local", "content-type": "application/json" },
    body: JSON.stringify({
      from: `Ada <${env["MAIL_FROM"]}>`,
      to: email,
      reply_to: to,
      subject: "Ada wrote",
      text: "Hi",
    }),
  });
  const { id: letter } = await sent.json<{ id: string }>();
  const page = await fetch(`${mailboxUrl}/mail/${letter}`);
  expect(await page.text()).toContain("Answer this letter");
  const answered = await fetch(`${mailboxUrl}/mail/${letter}`, {
    method: "POST",
    body: new URLSearchParams({ text: "Good morning" }),
  });
  expect(await answered.text()).toContain("Your answer was taken.");
  expect(await lines()).toEqual(["buyer: Hello?", "buyer: Good morning"]);
});
