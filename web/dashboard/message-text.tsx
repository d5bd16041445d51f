import { piecesOf } from "#web/talk/links.ts";

/** What somebody wrote, as they wrote it. Addresses in it can be followed, and vouch for nothing. */
export const MessageText = ({ text }: { text: string }) => (
  <p className="wrap-anywhere whitespace-pre-line">
    {piecesOf(text).map(({ text: piece, href }, at) =>
      href ? (
        <a
          // Pieces of one text have nothing else to be told apart by, and never move.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          href={href}
          target="_blank"
          rel="nofollow noopener ugc"
          className="underline underline-offset-2"
        >
          {piece}
        </a>
      ) : (
        piece
      ),
    )}
  </p>
);
