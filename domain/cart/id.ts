import { isId } from "../id.ts";

/** Asked for when there is no cart: no cart has it, because ids are random. */
const NO_ID = "00000000-0000-0000-0000-000000000000";

/** The id as it may be asked for: whatever else a cookie or a form says means "none". */
export const askableId = (id: string | null): string => (id !== null && isId(id) ? id : NO_ID);
