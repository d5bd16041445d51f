import type { Media, Pictures } from "#domain/context.ts";
import { openPicture } from "#domain/picture/open.ts";
import { cloudinary } from "#vendors/cloudinary.ts";
import { r2Media } from "#vendors/cloudflare.ts";
import { bindingPictures } from "#vendors/images.ts";
import type { Env } from "./env.ts";
import type { Settings } from "./settings.ts";

/** Where pictures are kept and made. Private files always lie in R2, which nobody reaches but this Worker. */
export function openMedia(env: Env, settings: Settings): { media: Media; pictures: Pictures } {
  const near = r2Media(env.MEDIA);
  const pictures = bindingPictures(env.IMAGES, (key) => openPicture(near, key));
  if (settings.MEDIA_BACKEND === "r2") return { media: near, pictures };
  const far = cloudinary({
    cloud: settings.CLOUDINARY_CLOUD,
    key: settings.CLOUDINARY_KEY,
    secret: settings.CLOUDINARY_SECRET,
    apiUrl: settings.CLOUDINARY_API_URL,
    deliveryUrl: settings.CLOUDINARY_DELIVERY_URL,
  });
  return {
    media: firstFar(far.media, near),
    pictures: {
      ...pictures,
      shape: async (key, shape, as) =>
        (isPrivate(key) ? null : await far.shape(key, shape, as)) ?? pictures.shape(key, shape, as),
    },
  };
}

const isPrivate = (key: string): boolean => key.startsWith("private/");

/** New pictures go far; those that were kept near before a platform moved are still found. */
function firstFar(far: Media, near: Media): Media {
  return {
    put: (key, bytes, contentType) => (isPrivate(key) ? near : far).put(key, bytes, contentType),
    get: async (key) => (isPrivate(key) ? null : await far.get(key)) ?? near.get(key),
    open: async (key) => (isPrivate(key) ? null : await far.open(key)) ?? near.open(key),
    async remove(key) {
      if (!isPrivate(key)) await far.remove(key);
      await near.remove(key);
    },
  };
}
