import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** Somebody else saved first: look at theirs, or save one's own over it. Nothing typed is lost meanwhile. */
export function StaleNotice({ message, onOverwrite }: { message: string; onOverwrite: () => void }) {
  const { pathname } = useLocation();
  const [overwriting, setOverwriting] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: "center" });
    place.current?.focus({ preventScroll: true });
  }, []);
  if (overwriting)
    return (
      <Notice title="Your version is ready to save">Press Save, and it takes the place of theirs.</Notice>
    );
  return (
    <div ref={place} tabIndex={-1} className="rounded-xl">
      <Notice
        tone="bad"
        title="Somebody else changed this meanwhile"
        action={
          <>
            <a href={pathname} target="_blank" rel="noreferrer" className={buttonLook()}>
              See their version in a new tab
            </a>
            <Button
              onClick={() => {
                setOverwriting(true);
                onOverwrite();
              }}
            >
              Keep mine
            </Button>
          </>
        }
      >
        {message} What you typed is still here, but not saved.
      </Notice>
    </div>
  );
}
