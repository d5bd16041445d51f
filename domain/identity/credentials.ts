import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { plainLine } from "../plain-line.ts";
import { namesWebAddress } from "../web-address.ts";
import { PASSWORD_MOST, passwordProblem } from "./password.ts";

const NAME_MOST = 80;
export const NO_EMAIL = "Please write your e-mail address, like name@example.com.";

export type SignUp = { name: string; email: string; password: string };
export type SignIn = { email: string; password: string };

/** One sentence that says why this can't be somebody's name, or null. */
export function nameProblem(name: string): string | null {
  if (!name) return "Please tell us your name.";
  // It stands in letters that others get.
  if (namesWebAddress(name)) return "Please write your name without a web address.";
  return Array.from(name).length > NAME_MOST ? "Please use at most 80 characters." : null;
}

/** What a newcomer typed, made fit to keep. Throws `Invalid` with `name`, `email`, `password`. */
export function readSignUp(input: SignUp): SignUp {
  const problems: Record<string, string> = {};
  const name = plainLine(input.name);
  const unnamed = nameProblem(name);
  if (unnamed) problems["name"] = unnamed;
  const email = readEmail(input.email);
  if (!email) problems["email"] = NO_EMAIL;
  const password = passwordProblem(input.password, email ?? "");
  if (password) problems["password"] = password;
  if (!email || Object.keys(problems).length > 0) throw new Invalid(problems);
  return { name, email, password: input.password };
}

/** The same for someone who comes back; today's rules for passwords do not lock out yesterday's. */
export function readSignIn(input: SignIn): SignIn {
  const problems: Record<string, string> = {};
  const email = readEmail(input.email);
  if (!email) problems["email"] = NO_EMAIL;
  if (!input.password) problems["password"] = "Please write your password.";
  else if (input.password.length > 2 * PASSWORD_MOST)
    problems["password"] = "Passwords have at most 128 characters.";
  if (!email || Object.keys(problems).length > 0) throw new Invalid(problems);
  return { email, password: input.password };
}
