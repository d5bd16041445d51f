/** A port of its own, so that a platform somebody is looking at is left alone. */
export const PORT = 8790;
