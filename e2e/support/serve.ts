import { rm } from "node:fs/promises";

/** The platform as `npm start` brings it up, on data that starts empty. */
const DATA_DIR = ".data/e2e";
await rm(DATA_DIR, { recursive: true, force: true });
process.env.DATA_DIR = DATA_DIR;
await import("#dev/up.ts");
