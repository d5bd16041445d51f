/** A port of its own, so that a platform somebody is looking at is left alone. `E2E_PORT` names another. */
export const PORT = Number(process.env.E2E_PORT ?? 8790);
