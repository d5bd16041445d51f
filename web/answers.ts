import { data } from "react-router";
import { DomainError, type Invalid } from "#domain/errors.ts";

const STATUS = {
  not_found: 404,
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  unavailable: 503,
  closed: 503,
  too_many: 429,
} as const satisfies Record<DomainError["code"], number>;

/** What a page's error boundary gets. `extra` is what the error carried for the page, e.g. the shell of the shop. */
export type PageProblem = { code: DomainError["code"]; message: string; extra: unknown };

/** The HTTP status of a domain error. */
export const statusOf = (error: DomainError): (typeof STATUS)[DomainError["code"]] => STATUS[error.code];

/**
 * Wraps a loader or an action: what the domain throws becomes an answer with the right status, everything else
 * passes through to the Worker's last catch. It must happen here, because React Router answers any other
 * thrown Error with its own 500 before the Worker could see it.
 */
export function page<A, R>(handler: (args: A) => Promise<R>): (args: A) => Promise<R> {
  return async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      if (error instanceof DomainError) throw data(problemOf(error), { status: statusOf(error) });
      throw error;
    }
  };
}

function problemOf(error: DomainError): PageProblem {
  const extra = "shell" in error ? { shell: error.shell } : null;
  return { code: error.code, message: error.message, extra };
}

/** For actions that show a form again: the problems beside the fields, what was typed, and the status. */
export const formProblems = (error: Invalid, typed: Record<string, string>) =>
  data({ problems: error.problems, typed }, { status: 422 });

/** No text column can hold a NUL, and no keyboard types one. */
const plain = (value: string): string => value.replaceAll("\0", "");

/** The text fields of a form as it was sent; files are left out. */
export const typedOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, plain(value)]] : [])),
  );

/** One text field of a form; empty when it is missing or is a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? plain(value) : "";
}
