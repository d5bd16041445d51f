import { addPicture } from "#domain/picture/add.ts";
import { arrangePictures } from "#domain/picture/arrange.ts";
import { MOST_BYTES, TOO_LARGE } from "#domain/picture/check.ts";
import { describePicture } from "#domain/picture/describe.ts";
import { removePicture } from "#domain/picture/remove.ts";
import { DomainError } from "#domain/errors.ts";
import { statusOf, textOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/product-pictures";

/** Room for the form around the file. */
const FORM_BYTES = 64 * 1024;

/** Adds, describes, arranges or removes a product's pictures. Answers JSON: uploads are sent by XMLHttpRequest. */
export async function action({ request, context, params }: Route.ActionArgs): Promise<Response> {
  const shop = context.get(shopContext);
  if (Number(request.headers.get("content-length")) > MOST_BYTES + FORM_BYTES) return problem(413, TOO_LARGE);
  const form = await request.formData();
  const imageId = textOf(form, "imageId");
  try {
    switch (form.get("intent")) {
      case "add": {
        const file = form.get("file");
        if (!(file instanceof File) || file.size === 0) return problem(422, "Choose a picture first.");
        if (file.size > MOST_BYTES) return problem(413, TOO_LARGE);
        const bytes = new Uint8Array(await file.arrayBuffer());
        await addPicture(shop, params.id, { bytes, alt: textOf(form, "alt") });
        break;
      }
      case "describe":
        await describePicture(shop, params.id, imageId, textOf(form, "alt"));
        break;
      case "arrange":
        await arrangePictures(shop, params.id, textOf(form, "imageIds").split(","));
        break;
      case "remove":
        await removePicture(shop, params.id, imageId);
        break;
      default:
        return problem(422, "There is nothing to do.");
    }
    return Response.json({ ok: true });
  } catch (error) {
    if (error instanceof DomainError) return problem(statusOf(error), error.message);
    throw error;
  }
}

const problem = (status: number, message: string) => Response.json({ ok: false, message }, { status });
