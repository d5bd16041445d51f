import { describe, expect, test } from "vitest";
import { isHeading } from "./unread-words.ts";
import { withoutQuotes } from "./without-quotes.ts";

const US = {
  address: "shop@opnmrt.test",
  name: "Ada Fabrics",
  isHeading: (line: string) => isHeading(line, ["Ada Fabrics", "Zainab"]),
};
const strip = (...lines: string[]) => withoutQuotes(lines.join("\r\n"), US);
const ARROWED = ["> New message from Ada Fabrics", "> Hello Zainab,", ">", "> Ada: It left this morning."];

describe("what programs repeat below an answer is taken away", () => {
  const ways: Record<string, string[]> = {
    "by arrows below a line with our address": [
      "On Tue, Dec 1, 2026 at 10:00 AM Ada Fabrics <shop@opnmrt.test> wrote:",
      "",
      ...ARROWED,
    ],
    "below a line that was broken in two": [
      "On Tue, Dec 1, 2026 at 10:00 AM Ada Fabrics and Daughters <",
      "shop@opnmrt.test> wrote:",
      "",
      ...ARROWED,
    ],
    "below a line with a name alone": ["On 12/1/26 10:00 AM, Ada Fabrics wrote:", ...ARROWED],
    "with the line above it in arrows, too": [
      "> On 1 Dec 2026, at 10:00, Ada Fabrics <shop@opnmrt.test> wrote:",
      ">",
      ...ARROWED,
    ],
    "below a line that was broken before its verb": [
      "On Tue, Dec 1, 2026 at 10:00 AM Ada Fabrics <shop@opnmrt.test>",
      "wrote:",
      "",
      ...ARROWED,
    ],
    "without arrows below a line with our address": [
      "On Tue, Dec 1, 2026 at 10:00 AM Ada Fabrics <shop@opnmrt.test> wrote:",
      "",
      "New message from Ada Fabrics",
      "",
      "Ada: It left this morning.",
    ],
    "in Arabic": [
      "في الثلاثاء، ١ ديسمبر ٢٠٢٦ تمت كتابة ما يلي بواسطة Ada Fabrics <shop@opnmrt.test>:",
      "",
      ...ARROWED,
    ],
    "as a head of fields without arrows": [
      "________________________________",
      "From: Ada Fabrics <Shop@opnmrt.test>",
      "Sent: Tuesday, December 1, 2026 10:00 AM",
      "To: Zainab <zainab@example.com>",
      "Subject: Ada Fabrics wrote to you about order 1042",
      "",
      "New message from Ada Fabrics",
    ],
    "below a rule with words, in French": [
      "-----Message d'origine-----",
      "De : Ada Fabrics <shop@opnmrt.test>",
      "Envoyé : mardi 1 décembre 2026 10:00",
      "",
      "New message from Ada Fabrics",
    ],
    "as a head of fields that names nobody's address": [
      "From: Ada Fabrics",
      "Sent: Tuesday, December 1, 2026 10:00 AM",
      "To: Zainab",
      "",
      "New message from Ada Fabrics",
    ],
    "as a head of fields in paragraphs, with the address written twice": [
      "*From:* Ada Fabrics <shop@opnmrt.test<mailto:shop@opnmrt.test>>",
      "",
      "*Sent:* Tuesday, December 1, 2026 10:00 AM",
      "",
      "New message from Ada Fabrics",
    ],
    "as a head of fields in Arabic, above our letter in Arabic, below the shop's name": [
      "\u200fمن: Ada Fabrics",
      "\u200fتاريخ الإرسال: الثلاثاء، ١ ديسمبر ٢٠٢٦ ١٠:٠٠ ص",
      "\u200fإلى: Zainab",
      "",
      "Ada Fabrics",
      "",
      "٣ رسائل جديدة من \u2068Ada Fabrics\u2069",
    ],
    "as a head of fields above a letter to the shop": [
      "From: Ada Fabrics",
      "Sent: Tuesday, December 1, 2026 10:00 AM",
      "",
      "2 new messages from Zainab",
    ],
    "by arrows with nothing above": ARROWED,
  };
  test.each(Object.entries(ways))("%s", (_, below) => {
    expect(strip("Thank you!", "I am at home from four.", "", ...below)).toBe(
      "Thank you!\nI am at home from four.",
    );
    expect(strip("Yes", "", ...below, "", "")).toBe("Yes");
    expect(strip("", ...below)).toBe("");
  });
});

test("an answer that stands right above the quote loses nothing", () => {
  const said = "Please leave it with the guard at the gate, as you did the last time";
  expect(strip(said, "On 1 Dec 2026, Ada Fabrics <shop@opnmrt.test> wrote:", ...ARROWED)).toBe(said);
});

test("who answers point by point, below and between the lines of the letter, is heard", () => {
  expect(
    strip(
      "See below.",
      "",
      "On Tue, Dec 1, 2026 at 10:00 AM Ada Fabrics <shop@opnmrt.test> wrote:",
      "> Is four o'clock right?",
      "Yes.",
      "> And the blue one?",
      "No, the green one.",
    ),
  ).toBe("See below.\nYes.\nNo, the green one.");
});

test("who answers between the lines below their signature is heard", () => {
  const intro = "On Tue, Dec 1, 2026 at 10:00 AM Ada Fabrics <shop@opnmrt.test> wrote:";
  expect(strip("Hello", "-- ", "Zainab", "", intro, ...ARROWED, "My answer is below: yes")).toBe(
    "Hello\nMy answer is below: yes",
  );
});

test("lists with arrows are no letter of ours; our letter is, whatever stands above it", () => {
  const sizes = ["My sizes:", "> waist 80", "> hip 96"];
  expect(strip(...sizes)).toBe(sizes.join("\n"));
  for (const above of ["Ada Fabrics a scris:", ""])
    expect(strip(...sizes, "Thanks.", "", above, ...ARROWED)).toBe([...sizes, "Thanks."].join("\n"));
});

test("signatures, and what a phone puts below, are no part of it", () => {
  expect(strip("Thank you", "", "-- ", "Zainab Bello", "0803 000 0000")).toBe("Thank you");
  for (const line of [
    "Sent from my iPhone",
    "Envoyé de mon iPhone",
    "Enviado do meu iPhone",
    "أُرسلت من iPhone",
  ])
    expect(strip("Thank you", "", line, "", ...ARROWED)).toBe("Thank you");
});

test("a parcel that was sent from somewhere, and what people part by a line, is no signature", () => {
  const lines = ["Thank you.", "Sent via DHL on Monday, number 556677"];
  expect(strip(...lines, "", ...ARROWED)).toBe(lines.join("\n"));
  for (const line of [
    "Sent from Lagos yesterday, should be there Friday",
    "Envoyé depuis Dakar ce matin",
    "Enviado de Lisboa",
    "Sent from my shop on Monday",
  ])
    expect([strip(line), strip("Hello,", line)]).toEqual([line, `Hello,\n${line}`]);
  expect(strip("First the blue one.", "--", "Then the green one.")).toBe(
    "First the blue one.\n--\nThen the green one.",
  );
  expect(strip("> 5 kg is too heavy", "for me")).toBe("> 5 kg is too heavy\nfor me");
  expect(strip("It weighs", "> 5 kg")).toBe("It weighs\n> 5 kg");
  // Whoever says nothing else has said this.
  expect(strip("Sent from my iPhone")).toBe("Sent from my iPhone");
});

test("what only looks like it stays", () => {
  expect(strip("It said 5 > 3,", "sent from my shop:", "and Ada Fabrics wrote: soon")).toBe(
    "It said 5 > 3,\nsent from my shop:\nand Ada Fabrics wrote: soon",
  );
});

describe("who writes our address themselves is heard to the end", () => {
  const rest = ["The other one is for my sister.", "", "Please call before you come."];
  test.each([
    ["in a sentence", ["I wrote to shop@opnmrt.test on Monday and nobody answered."]],
    ["with a colon", ["Is this still the right address: shop@opnmrt.test? I wrote there on Monday:"]],
    ["in brackets", ["I wrote to you (shop@opnmrt.test) on 1 December:"]],
    ["as a field", ["Email: shop@opnmrt.test", "Phone: 0803 000 0000", "Name: Zainab Bello"]],
    ["in a line they quote by hand", ["> write to shop@opnmrt.test"]],
  ])("%s", (_, lines) => {
    expect(strip("Hello,", ...lines, ...rest)).toBe(["Hello,", ...lines, ...rest].join("\n"));
    expect(
      strip(...lines, ...rest, "", "On 1 Dec 2026, Ada Fabrics <shop@opnmrt.test> wrote:", ...ARROWED),
    ).toBe([...lines, ...rest].join("\n"));
  });
});

describe("lists in which people name the shop are no head of a letter", () => {
  test.each([
    ["bank details", ["Account name: Ada Fabrics", "Bank: GTBank", "Account number: 0123456789"]],
    ["where to fetch it", ["Shop: Ada Fabrics, 12 Broad Street", "Open: 9:00 to 17:00", "Phone: 0803 000"]],
    ["what was ordered", ["Shop: Ada Fabrics", "Order: 1042", "Delivery: 3 December 2026, 10:00"]],
    ["where to ask", ["Shop: Ada Fabrics, shop@opnmrt.test", "Until: 3 December 2026, 10:00"]],
    ["sizes below a greeting", ["Dear Ada Fabrics: here are my sizes", "Waist: 80", "Hip: 96"]],
    [
      "a question with our address as Outlook writes it",
      [
        "My question: I wrote to shop@opnmrt.test<mailto:shop@opnmrt.test>",
        "Sent: 1.12.2026 10:00",
        "to you",
      ],
    ],
    ["below a rule", ["----------", "Ship to: Ada Fabrics", "Bank: GTBank", "Until: 9:00"]],
    ["what is more than five", ["Ada Fabrics:", "> 5 kg is too heavy for me"]],
  ])("%s", (_, lines) => {
    const said = ["Hello,", ...lines, "", "Ada Fabrics", "Send me the receipt, please."];
    expect(strip(...said)).toBe(said.join("\n"));
    expect(strip(...said, "", "On 1 Dec 2026, Ada Fabrics <shop@opnmrt.test> wrote:", ...ARROWED)).toBe(
      said.join("\n"),
    );
  });
});

test.each([
  ["nothing on its lines", "\n"],
  ["a colon on each of them", "Sizes:\n\n"],
  ["words on them", "One more thing.\n"],
  ["our name in a field on each of them", "From: Ada Fabrics\n"],
  ["our address and a time on each of them", "Sent: 1.12.2026 10:00 <shop@opnmrt.test>:\n"],
])(
  "a letter with %s, as long as mail services take, keeps nobody waiting",
  { timeout: 10_000 },
  (_, line) => {
    // Milliseconds; with the square of its length it was twenty seconds.
    const text = line.repeat(Math.min(50_000, 1_000_000 / line.length));
    expect(strip(text)).toBe(text.trim());
  },
);
