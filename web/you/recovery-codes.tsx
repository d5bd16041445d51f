import { Download, Printer } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { useHydrated } from "#web/site/form-parts.tsx";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";

type Props = {
  codes: string[];
  email: string;
  title: string;
  lead: string;
  /** Where they were going when they were asked for a second factor. */
  next: { to: string; name: string } | undefined;
};

/** Ten recovery codes, shown this once, to be copied, kept as a file or printed. */
export function RecoveryCodes({ codes, email, title, lead, next }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const live = useHydrated();
  // The page changed under the form that was sent: who can't see it should hear it.
  useEffect(() => heading.current?.focus(), []);
  const text = asText(codes, email);
  return (
    <div className="mx-auto grid w-full max-w-lg grow content-start gap-6 px-4 pt-8 pb-16 sm:content-center sm:px-6 sm:pt-6">
      <div className="grid gap-2 print:hidden">
        <h1
          ref={heading}
          tabIndex={-1}
          className="font-serif text-4xl leading-[1.05] outline-none sm:text-5xl"
        >
          {title}
        </h1>
        <p className="text-muted-foreground">{lead}</p>
      </div>
      <div className="grid gap-5 rounded-2xl border border-border bg-card p-5 shadow-xs sm:p-7 print:border-0 print:p-0 print:shadow-none">
        <div className="grid gap-1">
          <h2 className="text-lg font-semibold">Your recovery codes</h2>
          <p className="text-sm text-pretty text-muted-foreground print:hidden">
            For the day your phone is gone. Each lets you in once, after your password. We show them now and
            never again, so put them where you keep papers.
          </p>
          <p className="hidden text-sm print:block">
            OPNMRT, {email}. Each of these lets you in once, after your password.
          </p>
        </div>
        <ol className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-lg bg-muted/60 px-5 py-4 font-mono text-[15px] leading-8 tracking-wide tabular-nums print:bg-transparent print:p-0">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        {live && (
          <div className="flex flex-wrap gap-2 print:hidden">
            <CopyButton text={text} label="Copy" said="Recovery codes copied." />
            <Button size="small" onClick={() => download(text)}>
              <Download aria-hidden />
              Download
            </Button>
            <Button size="small" onClick={() => window.print()}>
              <Printer aria-hidden />
              Print
            </Button>
          </div>
        )}
        <Link
          to={next?.to ?? "/you/security"}
          className={buttonLook({ look: "primary", className: "min-h-12 text-base print:hidden" })}
        >
          {next?.name ?? "I have kept them"}
        </Link>
      </div>
    </div>
  );
}

const asText = (codes: string[], email: string): string =>
  [
    `Recovery codes for ${email} at OPNMRT.`,
    "Each of them lets you in once, after your password.",
    "",
    ...codes,
    "",
  ].join("\n");

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = Object.assign(document.createElement("a"), {
    href: url,
    download: "opnmrt-recovery-codes.txt",
  });
  link.click();
  URL.revokeObjectURL(url);
}
