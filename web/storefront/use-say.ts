import { createContext, useContext } from "react";
import { sayIn, type Say } from "#domain/words/say.ts";

/** Set for all of a page by what stands around it. */
export const Spoken = createContext<Say>(sayIn("en"));

/** How this page says things: in the language it is shown in. */
export const useSay = (): Say => useContext(Spoken);
