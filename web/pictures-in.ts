import { MOST_BYTES } from "#domain/picture/check.ts";
import { PICTURES_MOST } from "#domain/thread/card-words.ts";

/**
 * The pictures that a form of messages was sent with; a field that nobody filled in sends one without a name. One more than may be, and of
 * each one byte more, is enough to know that it is too much.
 */
export const picturesIn = (form: FormData): Promise<Uint8Array[]> =>
  Promise.all(
    form
      .getAll("picture")
      .filter((file): file is File => file instanceof File && file.size > 0)
      .slice(0, PICTURES_MOST + 1)
      .map(async (file) => new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer())),
  );
