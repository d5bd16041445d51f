import { isClientId } from "./protocol.ts";

/** The name of what a form says. One that comes without a name, or with another than we gave it, says it under a new one. */
export const clientIdOf = (given: string): string => (isClientId(given) ? given : crypto.randomUUID());
