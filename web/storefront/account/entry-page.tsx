import type { ReactNode } from "react";
import type { Shell } from "#domain/store/store.ts";
import { Note } from "../note.tsx";
import { ShopFrame } from "../shop-frame.tsx";

type Props = {
  shell: Shell;
  title: string;
  lead: ReactNode;
  /** What has just happened. */
  note?: string | null;
  children: ReactNode;
  /** Where else one may want to go. */
  aside?: ReactNode;
};

/** A page at the door of the account: one thing to fill in, in the shop's look. */
export function EntryPage({ shell, title, lead, note, children, aside }: Props) {
  return (
    <ShopFrame shell={shell}>
      <div className="page pt-8 md:pt-16">
        <div className="mx-auto max-w-md">
          <h1>{title}</h1>
          <p className="mt-3 text-lg text-muted">{lead}</p>
          {note ? <Note>{note}</Note> : null}
          <div className="mt-7">{children}</div>
          {aside ? <div className="mt-8 border-t border-line pt-5 text-muted">{aside}</div> : null}
        </div>
      </div>
    </ShopFrame>
  );
}
