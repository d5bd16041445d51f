type Named = { name: string; source?: string };

/** Whose order it is; one that was forgotten on its buyer's wish has no name, and one of the counter needs none. */
export const buyerName = ({ name, source }: Named): string =>
  name || (source === "in_person" ? "At the counter" : "Deleted buyer");

/** The same within a sentence. */
export const theBuyer = ({ name }: Named): string => name || "the buyer";

/** What follows a step of the order: a letter, as long as there is somebody to write to. */
export const andTold = ({ name }: Named): string => (name ? ` and ${name} gets an e-mail that says so` : "");
