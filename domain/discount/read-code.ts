/** A discount code as it is compared: in capitals, without the spaces around it. Null for what can't be one. */
export function readCode(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  return /^[A-Z0-9][A-Z0-9_-]{1,29}$/.test(code) ? code : null;
}
