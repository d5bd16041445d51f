type Named = { name: string };

/** Whose order it is; one that was forgotten on its buyer's wish has no name. */
export const buyerName = ({ name }: Named): string => name || "Deleted buyer";

/** The same within a sentence. */
export const theBuyer = ({ name }: Named): string => name || "the buyer";

/** What follows a step of the order: a letter, as long as there is somebody to write to. */
export const andTold = ({ name }: Named): string => (name ? ` and ${name} gets an e-mail that says so` : "");
