import { MOST_BYTES, NOT_A_PICTURE, TOO_LARGE } from "#domain/picture/check.ts";

const LOST = "The connection was lost. Please try again.";

/** Why a file is not even worth sending; null when it is. The server looks at its bytes all the same. */
export function fileProblem(file: File): string | null {
  if (file.type === "image/svg+xml")
    return "SVG drawings can carry scripts, so we don't take them. Save it as PNG first.";
  if (file.type && !file.type.startsWith("image/")) return NOT_A_PICTURE;
  return file.size > MOST_BYTES ? TOO_LARGE : null;
}

/** Sends one picture to a product's pictures. Calls `onProgress` with 0 to 1; answers with a sentence when it was refused. */
export function uploadPicture(
  url: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<string | null> {
  const body = new FormData();
  body.set("intent", "add");
  body.set("file", file);
  return new Promise((resolve) => {
    // fetch tells nothing about how far an upload is.
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener("load", () => resolve(answerOf(request.status, request.response)));
    request.addEventListener("error", () => resolve(LOST));
    request.send(body);
  });
}

function answerOf(status: number, answer: unknown): string | null {
  if (!answer || typeof answer !== "object")
    return "We could not take this picture. Load the page again and try once more.";
  if (status < 400) return null;
  if ("message" in answer && typeof answer.message === "string") return answer.message;
  return "We could not take this picture. Please try again.";
}

let waiting: File[] = [];

/** Pictures chosen before their product exists: the new product's page fetches them from here, once. */
export const leaveForLater = (files: File[]): void => {
  waiting = files;
};

export function takeWaiting(): File[] {
  const files = waiting;
  waiting = [];
  return files;
}
