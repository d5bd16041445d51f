import { useCallback, useEffect, useRef, useState } from "react";
import { useRevalidator, useSearchParams } from "react-router";
import { fileProblem, takeWaiting, uploadPicture } from "./picture-upload.ts";

export type Upload = { key: string; name: string; share: number; problem: string | null };

/** Pictures on their way to a product, one after the other. Those that were refused stay until they are dismissed. */
export function useUploads(url: string) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const { revalidate } = useRevalidator();
  const queue = useRef(Promise.resolve());
  const [search] = useSearchParams();
  const [isNew] = useState(search.get("done") === "product-added");

  const set = useCallback(
    (key: string, part: Partial<Upload>) =>
      setUploads((now) => now.map((upload) => (upload.key === key ? { ...upload, ...part } : upload))),
    [],
  );
  const dismiss = useCallback(
    (key: string) => setUploads((now) => now.filter((upload) => upload.key !== key)),
    [],
  );

  const add = useCallback(
    (files: File[]) => {
      const fresh = files.map((file) => ({ file, key: crypto.randomUUID(), problem: fileProblem(file) }));
      setUploads((now) => [
        ...now,
        ...fresh.map(({ file, key, problem }) => ({ key, name: file.name, share: 0, problem })),
      ]);
      const send = async (after: Promise<void>) => {
        await after;
        for (const { file, key, problem } of fresh) {
          if (problem) continue;
          const refused = await uploadPicture(url, file, (share) => set(key, { share }));
          if (refused) {
            set(key, { problem: refused });
            continue;
          }
          await revalidate();
          dismiss(key);
        }
      };
      queue.current = send(queue.current);
    },
    [url, revalidate, set, dismiss],
  );

  useEffect(() => {
    const files = isNew ? takeWaiting() : [];
    if (files.length > 0) queueMicrotask(() => add(files));
  }, [isNew, add]);

  return { uploads, add, dismiss };
}
