import { contrast, hexOf, inkOn, mix, readHex } from "../store/colour.ts";
import { fullTheme } from "../store/presets.ts";
import type { Shell } from "../store/store.ts";
import { readable } from "../store/theme.ts";

/** In whose name, look and language a letter is written. Colours are #rrggbb. */
export type Letterhead = {
  name: string;
  /** Where the logo is, absolute; null where there is none. */
  logo: string | null;
  look: LetterLook;
  locale: string;
  /** The line at the foot. */
  signOff: string;
  /** Where answers go; null when nobody reads them. */
  replyTo: string | null;
};

export type LetterLook = {
  /** Behind the sheet, what is written there, the sheet itself, and what is written on it. */
  ground: string;
  onGround: string;
  paper: string;
  ink: string;
  /** Of what matters less, and of lines. */
  soft: string;
  line: string;
  /** Of buttons, and of what stands on them. */
  accent: string;
  onAccent: string;
  serif: boolean;
  /** In pixels. */
  radius: number;
};

/** A store's own. `origin` is where it is, e.g. `https://ada.example.com`. */
export const storeHead = (shell: Shell, origin: string): Letterhead => ({
  name: shell.name,
  logo: shell.logoKey && `${origin}/media/${shell.logoKey}?w=160`,
  look: storeLook(shell.theme),
  locale: shell.locale,
  signOff: [shell.name, shell.contactEmail, shell.contactPhone].filter(Boolean).join(" · "),
  replyTo: shell.contactEmail,
});

/** The platform's. */
export const PLATFORM_HEAD: Letterhead = {
  name: "OPNMRT",
  logo: null,
  look: paint("#fafaf9", "#ffffff", "#1c1917", "#a6451f", { serif: false, radius: 8 }),
  locale: "en",
  signOff: "OPNMRT · shops that belong to their sellers",
  replyTo: null,
};

const RADIUS = { none: 0, soft: 8, round: 16 } as const;

function storeLook(given: Shell["theme"]): LetterLook {
  if (!readHex(given.accent) || !readHex(given.ground) || !readHex(given.ink)) return PLATFORM_HEAD.look;
  const theme = fullTheme(readable(given).theme);
  const shape = { serif: theme.font === "serif", radius: RADIUS[theme.radius] };
  // Where the shop is dark, the letter is; a white sheet on light ground is what mail programs show best.
  const dark = contrast(theme.ground, "#ffffff") > contrast(theme.ground, "#000000");
  const paper = dark ? theme.pop : "#ffffff";
  // Text that reads well on a middling ground need not on the sheet.
  const ink = contrast(theme.ink, paper) < 7 ? inkOn(paper) : theme.ink;
  return paint(theme.ground, paper, ink, theme.accent, shape);
}

function paint(
  ground: string,
  paper: string,
  ink: string,
  accent: string,
  shape: Pick<LetterLook, "serif" | "radius">,
): LetterLook {
  const between = (share: number) => {
    const [from, to] = [readHex(ink), readHex(paper)];
    return from && to ? hexOf(mix(from, to, share)) : ink;
  };
  return {
    ground,
    onGround: contrast(ink, ground) < 7 ? inkOn(ground) : ink,
    paper,
    ink,
    soft: between(0.3),
    line: between(0.85),
    accent,
    onAccent: inkOn(accent),
    ...shape,
  };
}
