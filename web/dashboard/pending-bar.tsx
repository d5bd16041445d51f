import { useNavigation } from "react-router";

/** A thin line at the top while the next page, or a saved form, is on its way. It waits a moment, so that quick pages don't flicker. */
export function PendingBar() {
  const busy = useNavigation().state !== "idle";
  return (
    <>
      {busy && (
        <div aria-hidden className="fixed inset-x-0 top-0 z-50 h-[3px] overflow-hidden print:hidden">
          <div className="pending-line h-full w-2/5 rounded-full bg-primary" />
        </div>
      )}
      <output className="sr-only">{busy ? "Loading" : ""}</output>
    </>
  );
}
