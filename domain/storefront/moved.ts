import { NotFound } from "../errors.ts";

/** Not here any more, but known where: the rest of the address stays as it was asked. */
export class Moved extends NotFound {
  readonly handle: string;
  /** `handle` is the one it has now. */
  constructor(what: "product" | "collection" | "page", handle: string) {
    super(what);
    this.name = "Moved";
    this.handle = handle;
  }
}
