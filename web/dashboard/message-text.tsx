import { LINK_REL, partsOf } from "#domain/thread/links.ts";

/** What somebody wrote, as they wrote it. Addresses in it can be followed, and vouch for nothing. */
export const MessageText = ({ text }: { text: string }) => (
  <p className="wrap-anywhere whitespace-pre-line">
    {partsOf(text).map(({ text: part, href }, at) =>
      href === null ? (
        part
      ) : (
        <a
          // Parts of one text have nothing else to be told apart by, and never move.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          href={href}
          target="_blank"
          rel={LINK_REL}
          className="underline underline-offset-2"
        >
          {part}
        </a>
      ),
    )}
  </p>
);
