import { isId, NO_ID } from "../id.ts";

/** The id as it may be asked for: whatever else a cookie or a form says means "none". */
export const askableId = (id: string | null): string => (id !== null && isId(id) ? id : NO_ID);
