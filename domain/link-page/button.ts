import { isId } from "../id.ts";

/** One button of a store's page of links. `label` empty: the name of what it leads to. */
export type LinkButton =
  | { kind: "shop" | "whatsapp"; label: string }
  | { kind: "product" | "collection"; id: string; label: string }
  | { kind: "outside"; url: string; label: string };

export const LINKS_MOST = { buttons: 30, label: 60, line: 160, url: 2_000 } as const;

/** Where a button may lead outside: pages, mail and phones. Anything else in an address can run, or read what it should not. */
const SCHEMES = new Set(["https:", "http:", "mailto:", "tel:"]);

/** The address as a browser writes it, with `https://` before what has no scheme; null when it leads nowhere safe. */
export function safeAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || text.length > LINKS_MOST.url || /[\p{Cc}\s]/u.test(text)) return null;
  const schemed = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text.replace(/^\/\//, "")}`;
  if (!URL.canParse(schemed)) return null;
  const url = new URL(schemed);
  if (!SCHEMES.has(url.protocol) || url.username !== "" || url.password !== "") return null;
  if (url.protocol.startsWith("http") && !url.hostname.includes(".")) return null;
  return url.href.length > LINKS_MOST.url ? null : url.href;
}

type Read = { buttons: LinkButton[]; problems: Record<string, string> };

/** Reads what a form says the buttons are. Problems are keyed `buttons.<position>` and `buttons`. */
export function readButtons(given: unknown): Read {
  if (!Array.isArray(given)) return { buttons: [], problems: { buttons: "We could not read the buttons." } };
  if (given.length > LINKS_MOST.buttons)
    return { buttons: [], problems: { buttons: `Please keep to ${LINKS_MOST.buttons} buttons.` } };
  const problems: Record<string, string> = {};
  const buttons = given.flatMap((one: unknown, at): LinkButton[] => {
    const read = readButton(one);
    if (typeof read !== "string") return [read];
    problems[`buttons.${at}`] = read;
    return [];
  });
  return { buttons, problems };
}

function readButton(one: unknown): LinkButton | string {
  const said = (typeof one === "object" && one !== null ? one : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof said[name] === "string" ? said[name] : "");
  const { kind } = said;
  const label = text("label")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  if (Array.from(label).length > LINKS_MOST.label)
    return `Please use at most ${LINKS_MOST.label} characters.`;
  switch (kind) {
    case "shop":
    case "whatsapp":
      return { kind, label };
    case "product":
    case "collection":
      return isId(text("id")) ? { kind, id: text("id"), label } : `Please choose a ${kind} from the list.`;
    case "outside": {
      const url = safeAddress(text("url"));
      if (url === null)
        return "Please write an address like https://instagram.com/yourshop, or one that begins with mailto: or tel:.";
      return label === "" ? "Please write what the button says." : { kind, url, label };
    }
    default:
      return "We do not know this kind of button.";
  }
}
