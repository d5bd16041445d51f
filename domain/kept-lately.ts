/** What is bounded by characters is so in one way, for texts of the database and for what pages make of them. */
export { KeptLately } from "#db/kept-lately.ts";
