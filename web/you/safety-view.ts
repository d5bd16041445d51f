import type { Safety } from "#domain/second-factor/overview.ts";
import { deviceWords } from "#web/device-words.ts";
import { placeWords } from "./place-words.ts";
import { dayWords, lastUsedWords, momentWords } from "./when-words.ts";

export type PasskeyView = { id: string; name: string; about: string };
export type SessionView = { id: string; current: boolean; device: string; about: string };

/** How safe an account is, in words: what the cards of the security page show. */
export type SafetyView = {
  app: boolean;
  recoveryLeft: number;
  passkeys: PasskeyView[];
  sessions: SessionView[];
};

export function safetyView(safety: Safety, now: Date, timeZone: string): SafetyView {
  return {
    app: safety.app,
    recoveryLeft: safety.recoveryLeft,
    passkeys: safety.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      about: `Added on ${dayWords(createdAt, timeZone)}, ${
        lastUsedAt ? `last used ${lastUsedWords(lastUsedAt, now, timeZone)}` : "not used yet"
      }`,
    })),
    sessions: safety.sessions.map(({ id, current, machine, userAgent, place, createdAt, updatedAt }) => ({
      id,
      current,
      device: machine ? "A program, through the API" : deviceWords(userAgent),
      about: [
        placeWords(place),
        `signed in on ${momentWords(createdAt, timeZone)}`,
        current ? "" : `used ${lastUsedWords(updatedAt, now, timeZone)}`,
      ]
        .filter(Boolean)
        .join(" · ")
        .replace(/^./, (letter) => letter.toUpperCase()),
    })),
  };
}
