import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { CloudinaryRefused } from "./signed-fields.ts";

const FORMATS: Record<string, string> = { jpeg: "jpg", heif: "avif" };

/** Uploaded files by their public id, in memory or in a folder. */
export class Shelf {
  private readonly memory = new Map<string, Buffer>();
  private readonly folder: string | undefined;

  constructor(folder: string | undefined) {
    this.folder = folder;
  }

  /** Keeps a file and answers as an upload does. */
  async put(id: string, bytes: Buffer): Promise<object> {
    const told = await sharp(bytes)
      .metadata()
      .catch(() => {
        throw new CloudinaryRefused(400, "Invalid image file");
      });
    if (this.folder) {
      await mkdir(this.folder, { recursive: true });
      await writeFile(this.fileOf(id), bytes);
    } else this.memory.set(id, bytes);
    return {
      asset_id: randomUUID().replaceAll("-", ""),
      public_id: id,
      version: Math.floor(Date.now() / 1000),
      width: told.width,
      height: told.height,
      format: FORMATS[told.format] ?? told.format,
      resource_type: "image",
      type: "upload",
      bytes: bytes.length,
    };
  }

  async get(id: string): Promise<Buffer | null> {
    if (!this.folder) return this.memory.get(id) ?? null;
    return readFile(this.fileOf(id)).catch(() => null);
  }

  async remove(id: string): Promise<boolean> {
    const had = (await this.get(id)) !== null;
    if (this.folder) await rm(this.fileOf(id), { force: true });
    else this.memory.delete(id);
    return had;
  }

  /** Whatever an id is called, its file lies in the folder. */
  private fileOf(id: string): string {
    return join(this.folder ?? "", createHash("sha256").update(id).digest("hex"));
  }
}
