export const REPLIES_MOST = 100;
/** UTF-16 units, as a field's `maxlength` counts. */
export const TITLE_MOST = 60;
