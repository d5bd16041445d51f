/**
 * What a shop's page is made of, by inheritance: read and taken apart by name it is the same, but it owns nothing, so the router,
 * which writes down for the browser whatever a loader gives, has nothing to write. No script of a shop's page would read it.
 * Not for what is taken with `...`.
 */
export const unsent = <T extends object>(found: T): T => Object.create(found) as T;
