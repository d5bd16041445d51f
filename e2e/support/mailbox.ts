import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";

type Letter = { subject: string; text: string; html: string; from: string };

/** The newest letter to somebody whose subject matches, once it has come. */
export async function letterTo(email: string, subject: RegExp): Promise<Letter> {
  const { mailbox }: { mailbox: string } = JSON.parse(readFileSync(".data/e2e/addresses.json", "utf8"));
  let found: Letter | undefined;
  await expect(async () => {
    const answer = await fetch(`${mailbox}/_standin/emails?to=${encodeURIComponent(email)}`);
    const letters = await answer.json<Letter[]>();
    found = letters.find((letter) => subject.test(letter.subject));
    expect(found, `a letter to ${email} about ${subject}`).toBeDefined();
  }).toPass({ timeout: 10_000 });
  if (!found) throw new Error("unreachable");
  return found;
}

/** The code in the newest letter to somebody, in whatever language. */
export async function codeTo(email: string): Promise<string> {
  const { text } = await letterTo(email, /\d{4} \d{4}/);
  const code = /\b\d{4} \d{4}\b/.exec(text)?.[0];
  if (!code) throw new Error(`There is no code in the letter: ${text}`);
  return code;
}

/** The link in the newest letter to somebody about something. */
export async function linkTo(email: string, subject: RegExp): Promise<string> {
  const { text } = await letterTo(email, subject);
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (!link) throw new Error(`There is no link in the letter: ${text}`);
  return link;
}
