import { useEffect } from "react";
import { useRevalidator } from "react-router";

/** Asks for the page's data again each second while `going`, but never twice at once, nor in a hidden tab. */
export function useEverySecond(going: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!going || state !== "idle") return;
    const timer = setTimeout(() => {
      if (!document.hidden) void revalidate();
    }, 1000);
    const onShow = () => !document.hidden && void revalidate();
    document.addEventListener("visibilitychange", onShow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onShow);
    };
  }, [going, state, revalidate]);
}
