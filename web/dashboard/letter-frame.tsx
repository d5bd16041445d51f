import { useCallback, useEffect, useRef, useState } from "react";

/** A letter's HTML, locked in: nothing in it runs, and its links open beside the dashboard. As high as the letter is. */
export function LetterFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const watcher = useRef<ResizeObserver>(null);
  const [height, setHeight] = useState(640);
  // A narrower window breaks more lines, and a picture may come late: the height is followed, not read once.
  const follow = useCallback(() => {
    const letter = frame.current?.contentDocument;
    watcher.current?.disconnect();
    if (letter?.URL !== "about:srcdoc") return;
    const sheet = letter.documentElement;
    // Its own height: what it could scroll through is never less than the frame, which would never become lower again.
    watcher.current = new ResizeObserver(() => setHeight(Math.ceil(sheet.getBoundingClientRect().height)));
    watcher.current.observe(sheet);
  }, []);
  // It may have been there before this page could hear of it.
  useEffect(() => {
    follow();
    return () => watcher.current?.disconnect();
  }, [follow]);
  return (
    <iframe
      ref={frame}
      title={title}
      // Not before the document type: then it would be drawn by other rules than mail programs go by.
      srcDoc={html.replace("<head>", '<head><base target="_blank"/>')}
      // Its own address is what lets its height be read; no script comes in.
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={follow}
      style={{ height }}
      className="block w-full rounded-b-xl border-0 bg-white"
    />
  );
}
