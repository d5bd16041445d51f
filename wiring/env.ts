import type { Job } from "#domain/context.ts";

/** What the runtime hands the Worker: bindings by their names in wrangler.toml; settings are read by `readSettings`. */
export type Env = {
  ASSETS: Fetcher;
  TENANTS: KVNamespace;
  MEDIA: R2Bucket;
  JOBS: Queue<Job>;
};
