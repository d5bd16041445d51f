import type { KeptPage } from "./kept-page.ts";

/**
 * Pages in this isolate's memory, at most `most` bytes of them; those that nobody asked for longest go first. What a page
 * takes beside its bytes is put at a kilobyte.
 */
export class PageMemory {
  private readonly pages = new Map<string, KeptPage>();
  private held = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string): KeptPage | undefined {
    const page = this.pages.get(key);
    if (!page) return undefined;
    this.pages.delete(key);
    this.pages.set(key, page);
    return page;
  }

  set(key: string, page: KeptPage): void {
    this.drop(key);
    // One page that pushes out a tenth of all others is not worth it.
    if (sizeOf(key, page) > this.most / 10) return;
    this.pages.set(key, page);
    this.held += sizeOf(key, page);
    for (const oldest of this.pages.keys()) {
      if (this.held <= this.most) break;
      this.drop(oldest);
    }
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.pages.size, bytes: this.held };
  }

  drop(key: string): void {
    const page = this.pages.get(key);
    if (!page) return;
    this.pages.delete(key);
    this.held -= sizeOf(key, page);
  }
}

const sizeOf = (key: string, page: KeptPage): number => page.whole.byteLength + 2 * key.length + 1024;

/** A third of what an isolate has (128 MB), for about eight hundred pages. */
export const pages = new PageMemory(40 * 1024 * 1024);
