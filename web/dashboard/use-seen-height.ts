import { useEffect } from "react";

/** Less is a bar of the browser that comes and goes; more is a keyboard. */
const KEYBOARD_LEAST = 120;

/**
 * While a keyboard lies over a phone, `--seen` is how high what it leaves is, `--seen-top` where that begins, and the document has
 * `data-typing`: no browser counts the keyboard into `dvh`.
 */
export function useSeenHeight(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const { documentElement: page } = document;
    const forget = () => {
      page.removeAttribute("data-typing");
      page.style.removeProperty("--seen");
      page.style.removeProperty("--seen-top");
    };
    const note = () => {
      // Who looks closer sees less of the page, too.
      if (seen.scale > 1.01 || innerHeight - seen.height < KEYBOARD_LEAST) return forget();
      page.setAttribute("data-typing", "");
      page.style.setProperty("--seen", `${seen.height}px`);
      page.style.setProperty("--seen-top", `${seen.offsetTop}px`);
    };
    note();
    seen.addEventListener("resize", note);
    seen.addEventListener("scroll", note);
    return () => {
      seen.removeEventListener("resize", note);
      seen.removeEventListener("scroll", note);
      forget();
    };
  }, []);
}
