import type { Job } from "#domain/context.ts";

/** What the runtime hands the Worker: bindings by their names in wrangler.toml; settings are read by `readSettings`. */
export type Env = {
  ASSETS: Fetcher;
  TENANTS: KVNamespace;
  MEDIA: R2Bucket;
  /** Without it pictures are sent as they are. */
  IMAGES?: ImagesBinding;
  JOBS: Queue<Job>;
};
