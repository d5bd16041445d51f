import { useEffect, useState } from "react";

/** The moment the page was made, and then each minute that passes: the server and the browser begin with the same. */
export function useNow(made: Date): Date {
  const [now, setNow] = useState(made);
  const [seen, setSeen] = useState(made);
  if (seen.getTime() !== made.getTime()) {
    setSeen(made);
    setNow(made);
  }
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
