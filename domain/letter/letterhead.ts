import type { Shell } from "../store/store.ts";

/** In whose name, look and language a letter is written. */
export type Letterhead = {
  name: string;
  /** #rrggbb */
  accent: string;
  locale: string;
  /** The line at the foot. */
  signOff: string;
  /** Where answers go; null when nobody reads them. */
  replyTo: string | null;
};

/** A store's own. */
export const storeHead = ({ name, theme, locale, contactEmail, contactPhone }: Shell): Letterhead => ({
  name,
  accent: theme.accent,
  locale,
  signOff: `${name} · ${[contactEmail, contactPhone].filter(Boolean).join(" · ")}`,
  replyTo: contactEmail,
});

/** The platform's. */
export const PLATFORM_HEAD: Letterhead = {
  name: "OPNMRT",
  accent: "#a6451f",
  locale: "en",
  signOff: "OPNMRT · shops that belong to their sellers",
  replyTo: null,
};
