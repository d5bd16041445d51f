import { data } from "react-router";

/** What the Worker answers in its own words: the form was not one. */
export const UNREADABLE = 415;

/**
 * Has a form that does not hold together (its parts are cut off, or are divided by something else than it says) refused, which
 * is its sender's fault and none of ours for the log.
 */
export function refuseUnreadable(request: Request): void {
  const read = request.formData.bind(request);
  const formData = async () =>
    read().catch((error: unknown) => {
      throw error instanceof TypeError ? data(null, { status: UNREADABLE }) : error;
    });
  Object.defineProperty(request, "formData", { value: formData });
}
