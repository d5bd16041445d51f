import { Img } from "@react-email/img";
import type { LetterLook } from "./letterhead.ts";
import type { Row } from "./words.ts";

/** What was bought, with pictures where there are some, and what it comes to. A table of data, and told as one. */
export function Things({ rows, look }: { rows: Row[]; look: LetterLook }) {
  const pictured = rows.some(({ picture }) => picture);
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} style={{ borderTop: `1px solid ${look.line}` }}>
      <tbody>
        {rows.map(({ left, count, right, sum, picture }, at) => {
          const cell = {
            padding: sum ? "6px 0" : "12px 0",
            borderBottom: sum ? "none" : `1px solid ${look.line}`,
            color: look.ink,
            fontSize: 15,
            lineHeight: "22px",
            verticalAlign: "top",
            ...(at === rows.length - 1 && { fontWeight: 700 }),
          } as const;
          return (
            // Rows stay where they are, and two may say the same.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {pictured && !sum ? (
                <td style={{ ...cell, width: 60 }}>
                  {picture ? (
                    <Img
                      src={picture}
                      alt=""
                      width={48}
                      height={60}
                      style={{ objectFit: "cover", borderRadius: look.radius / 2 }}
                    />
                  ) : null}
                </td>
              ) : null}
              <td style={cell} colSpan={pictured && sum ? 2 : 1}>
                {left}
                {count ? <span style={{ color: look.soft }}> × {count}</span> : null}
              </td>
              <td style={{ ...cell, textAlign: "end", whiteSpace: "nowrap", paddingInlineStart: 16 }}>
                {right}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
