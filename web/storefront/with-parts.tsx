import { Fragment, type ReactNode } from "react";

/** A text with pieces of the page where its `{names}` stand: `withParts(say("We wrote to {email}."), { email: <b>…</b> })`. */
export const withParts = (text: string, parts: Record<string, ReactNode>): ReactNode =>
  text
    .split(/\{(\w+)\}/)
    .map((piece, at) => (at % 2 === 1 ? <Fragment key={piece}>{parts[piece]}</Fragment> : piece));
