import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button.tsx";
import { say } from "./toast.tsx";

/** Puts `text` on the clipboard and says so. */
export function CopyButton({ text, label, said }: { text: string; label: string; said: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), 2000);
      say({ text: said });
    } catch {
      say({ text: "Your browser did not let us copy. Please select the text and copy it.", tone: "bad" });
    }
  };
  return (
    <Button look="outline" size="small" onClick={copy}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      {label}
    </Button>
  );
}
