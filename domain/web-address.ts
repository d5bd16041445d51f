/**
 * Whether something in a name reads as a web address. Names stand in letters that strangers get, whose programs make links of
 * addresses; what is not seen, or looks like a dot or a slash, counts as if it were not there, or one. A bare `ada.shop` is a
 * name: shops are called so, and it leads to a front door, not to a trap behind a path.
 */
export function namesWebAddress(name: string): boolean {
  const seen = name
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/[。．]/g, ".")
    .replace(/[⁄∕\\]/g, "/");
  return /:\/\/|\bwww\.|@[\p{L}\p{N}-]+\.|[\p{L}\p{M}\p{N}-]\.[\p{L}\p{M}\p{N}-]{2,}(?:\/|[?#%]\S|:[\d/])|(?:\d{1,3}\.){3}\d/iu.test(
    seen,
  );
}
