import type { ReactNode } from "react";

type Props = { title: string; lead: ReactNode; aside?: ReactNode; children: ReactNode };

/** A page that is one form: its title, a sentence, the form on a card, and what else one may want below. */
export function FormPage({ title, lead, aside, children }: Props) {
  return (
    <div className="mx-auto grid w-full max-w-lg grid-cols-[minmax(0,1fr)] grow content-start gap-6 px-4 pt-8 pb-16 sm:content-center sm:px-6 sm:pt-6">
      <div className="grid gap-2 wrap-anywhere">
        <h1 className="font-serif text-4xl leading-[1.05] sm:text-5xl">{title}</h1>
        <p className="text-muted-foreground">{lead}</p>
      </div>
      <div className="rounded-2xl border border-border bg-card p-5 shadow-xs wrap-anywhere sm:p-7">
        {children}
      </div>
      {aside && <p className="text-sm text-muted-foreground">{aside}</p>}
    </div>
  );
}
