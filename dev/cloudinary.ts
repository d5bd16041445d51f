import { Hono } from "hono";
import { CloudinaryRefused, signedFields } from "./cloudinary/signed-fields.ts";
import { deliver } from "./cloudinary/deliver.ts";
import { Shelf } from "./cloudinary/shelf.ts";
import { misbehave, NO_API_FAULTS, readFaults } from "./faults.ts";
import { serveFetch, type Stop } from "./server.ts";

const NO_FAULTS = { ...NO_API_FAULTS, /** Answer this many requests with 420. */ rate_limit: 0 };

export type CloudinaryAccount = { cloud: string; key: string; secret: string };

/** The account that the stand-in knows. */
export const LOCAL_ACCOUNT: CloudinaryAccount = {
  cloud: "local",
  key: "123456789012345",
  secret: "local-secret",
};

/**
 * Speaks what we need of Cloudinary: signed uploads and removals at `/v1_1/<cloud>/image/…`, pictures at
 * `/<cloud>/image/upload/[<transformation>/]v1/<public id>[.<format>]`, made with sharp.
 */
export async function startCloudinary(options: {
  port: number;
  /** Keeps pictures over a restart. */
  folder?: string;
}): Promise<{ url: string; stop: Stop }> {
  const shelf = new Shelf(options.folder);
  let faults = { ...NO_FAULTS };
  const app = new Hono<{ Variables: { cloud: string } }>();

  app.post("/_standin/faults", async (c) => {
    faults = readFaults(NO_FAULTS, await c.req.json());
    return c.json(faults);
  });
  app.use(misbehave(() => faults));

  app.post("/v1_1/:cloud/image/:action{upload|destroy}", async (c) => {
    if (faults.rate_limit > 0) {
      faults.rate_limit--;
      throw new CloudinaryRefused(420, "Rate Limit Exceeded");
    }
    if (c.req.param("cloud") !== LOCAL_ACCOUNT.cloud) throw new CloudinaryRefused(401, "Invalid cloud_name");
    const { fields, file } = await signedFields(await c.req.formData(), LOCAL_ACCOUNT);
    const id = fields.public_id ?? "";
    if (c.req.param("action") === "destroy")
      return c.json({ result: (await shelf.remove(id)) ? "ok" : "not found" });
    return c.json(await shelf.put(id, file));
  });

  app.get("/:cloud/image/upload/*", async (c) => {
    const rest = decodeURIComponent(c.req.path.split("/").slice(4).join("/"));
    const sent =
      c.req.param("cloud") === LOCAL_ACCOUNT.cloud
        ? await deliver(shelf, rest, c.req.header("accept") ?? "")
        : null;
    if (!sent) return c.body(null, 404, { "x-cld-error": `Resource not found - ${rest}` });
    return c.body(sent.bytes as Uint8Array<ArrayBuffer>, 200, { "content-type": sent.contentType });
  });

  app.onError((error, c) => {
    const status = error instanceof CloudinaryRefused ? error.status : 500;
    c.header("x-cld-error", error.message);
    return c.json({ error: { message: error.message } }, status as 400);
  });

  const { url, stop } = await serveFetch((request) => app.fetch(request), options.port);
  return { url, stop };
}
