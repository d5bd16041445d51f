import { useId } from "react";
import shareIsland from "../islands/share.ts?worker&url";
import { useSay } from "./use-say.ts";
import { Icon } from "./icon.tsx";

type Props = {
  /** Absolute. */
  url: string;
  title: string;
  /** What is written before the address. */
  words: string;
};

/** Opens WhatsApp with the words and the address written, for whoever the shopper then chooses. */
const toWhatsapp = (words: string, url: string): string =>
  `https://wa.me/?text=${encodeURIComponent(`${words} ${url}`)}`;

/** Ways to send an address to somebody: a link that always works, and two presses that a script brings. */
export function Share({ url, title, words }: Props) {
  const say = useSay();
  const id = useId();
  return (
    <div
      data-share={url}
      data-title={title}
      data-copied={say("Copied.")}
      className="flex flex-wrap items-center gap-x-6"
    >
      <a href={toWhatsapp(words, url)} rel="noopener" className="tap gap-2">
        <Icon of="message" size={19} />
        <span className="link">{say("Share on WhatsApp")}</span>
      </a>
      <button type="button" hidden data-send className="tap cursor-pointer gap-2">
        <Icon of="share" size={19} />
        <span className="link">{say("Share")}</span>
      </button>
      <button type="button" hidden data-copy className="tap cursor-pointer gap-2">
        <Icon of="link" size={19} />
        <span className="link">{say("Copy link")}</span>
      </button>
      <details className="min-w-0">
        <summary className="tap cursor-pointer gap-2">
          <Icon of="link" size={19} />
          <span className="link">{say("Copy link")}</span>
        </summary>
        <label htmlFor={id} className="sr-only">
          {say("Address to copy")}
        </label>
        <input id={id} readOnly value={url} className="field mb-3 w-full max-w-xs" dir="ltr" />
      </details>
      <span data-said aria-live="polite" className="text-sm text-muted" />
      <script type="module" src={shareIsland} />
    </div>
  );
}
