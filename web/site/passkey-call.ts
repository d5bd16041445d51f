/** Sends a form and reads the JSON that comes back; a refusal is an Error with its sentence. */
export async function post(to: string, form: Record<string, string>): Promise<unknown> {
  const answer = await fetch(to, { method: "POST", body: new URLSearchParams(form) });
  const json: unknown = await answer.json().catch(() => null);
  if (answer.ok && json !== null) return json;
  // Signed in too long ago for this: the page itself sends to sign in once more, and back.
  if (answer.status === 401) window.location.reload();
  const { problem } = (json ?? {}) as { problem?: string };
  throw new Refused(problem ?? "That did not work. Please reload the page and try again.");
}

class Refused extends Error {}

/** What a person is told when a passkey was not used or made. */
export function problemOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError") return "It was not unlocked, or it took too long. Please try again.";
  if (name === "InvalidStateError") return "This device has a passkey for your account already.";
  return "Your browser could not use a passkey here.";
}
