import { Download } from "lucide-react";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { useFrame } from "./frame-data.ts";

type Props = {
  /** `store`, or a product's id. */
  of: string;
  /** Where it leads. */
  url: string;
  /** What is sent with the address. */
  words: string;
  hint: string;
};

const FILES = [
  { file: ".png?size=print&download", name: "PNG for print" },
  { file: ".svg?download", name: "SVG for print" },
  { file: ".png?size=small&download", name: "PNG, small" },
  { file: ".png?size=large&download", name: "PNG, large" },
];

/** Ways to give an address to people: to send, to copy, and as a code to print. */
export function ShareCard({ of, url, words, hint }: Props) {
  const { base } = useFrame();
  return (
    <Card title="Share" hint={hint}>
      <div className="grid gap-5 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <img
          src={`${base}/qr/${of}.svg`}
          alt={`QR code of ${url}`}
          width={160}
          height={192}
          className="w-40 rounded-lg border border-border bg-white"
        />
        <div className="grid min-w-0 content-start gap-4">
          <p className="text-sm break-all">
            <a href={url} target="_blank" rel="noreferrer" className="underline underline-offset-4">
              {url.replace(/^https?:\/\//, "").replace(/\/$/, "")}
            </a>
          </p>
          <div className="flex flex-wrap gap-2">
            <CopyButton text={url} label="Copy link" said="Link copied." />
            <a
              href={`https://wa.me/?text=${encodeURIComponent(`${words} ${url}`)}`}
              target="_blank"
              rel="noreferrer"
              className={buttonLook({ size: "small" })}
            >
              Share on WhatsApp
            </a>
          </div>
          <div>
            <h3 className="text-sm font-medium">Download the code</h3>
            <ul className="mt-2 flex flex-wrap gap-2">
              {FILES.map(({ file, name }) => (
                <li key={file}>
                  <a href={`${base}/qr/${of}${file}`} download className={buttonLook({ size: "small" })}>
                    <Download aria-hidden />
                    {name}
                  </a>
                </li>
              ))}
            </ul>
            <p className="mt-2 text-[13px] leading-snug text-muted-foreground">
              Those for print have the name and the address under the code. Print it at least 2 cm wide.
            </p>
          </div>
        </div>
      </div>
    </Card>
  );
}
