import { CopyButton } from "#web/ui/copy-button.tsx";

/** What to type into a terminal to see what a key is for. */
export function KeyExample({ apiUrl }: { apiUrl: string }) {
  const line = `curl ${apiUrl}/seller/products \\
  -H "Authorization: Bearer YOUR_KEY"`;
  return (
    <span className="mt-4 grid justify-items-center gap-2">
      <code className="block w-full rounded-lg border border-border bg-muted p-3 text-start text-[13px] leading-relaxed wrap-anywhere whitespace-pre-wrap text-foreground">
        {line}
      </code>
      <CopyButton text={line} label="Copy it" said="Copied." />
    </span>
  );
}
