import { useRef, useState } from "react";

/** A letter's HTML, locked in: nothing in it runs, and its links open beside the dashboard. As high as the letter is. */
export function LetterFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(640);
  const measure = () => setHeight(frame.current?.contentDocument?.documentElement.scrollHeight ?? 640);
  return (
    <iframe
      ref={frame}
      title={title}
      srcDoc={`<base target="_blank">${html}`}
      // Its own address is what lets its height be read; no script comes in.
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={measure}
      style={{ height }}
      className="block w-full rounded-b-xl border-0 bg-white"
    />
  );
}
