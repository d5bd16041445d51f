const PICTURE = /^\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[\w.-]+(?:\/[\w.-]+)*)$/;

/**
 * The key of a picture that a store of this platform shows to everybody, when `address` is its address there; else
 * null. Such a picture is copied where it lies: a Worker need not, and on one machine cannot, fetch it from itself.
 * @param platformOrigin scheme, host and port of the platform; stores are on its subdomains
 */
export function ownMediaKey(address: string, platformOrigin: string): string | null {
  const url = URL.parse(address);
  const platform = new URL(platformOrigin);
  if (!url || url.protocol !== platform.protocol || !url.host.endsWith(`.${platform.host}`)) return null;
  const key = PICTURE.exec(url.pathname)?.[1] ?? null;
  return key?.split("/").includes("..") ? null : key;
}
