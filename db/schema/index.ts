export * from "./catalogue.ts";
export * from "./imports.ts";
export * from "./orders.ts";
export * from "./sellers.ts";
export * from "./stores.ts";
export * from "./tenant.ts";
