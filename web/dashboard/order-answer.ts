import { data } from "react-router";
import { Conflict, Invalid } from "#domain/errors.ts";
import { formProblems } from "../answers.ts";

/** What the dialogs of an order's page get back. */
export type OrderAnswer =
  | { said: string }
  | { failed: string }
  | { problems: Record<string, string>; typed: Record<string, string> };

/** Runs one step of an order; what can't be done is told where it was asked for, and what was, in the words for how it ended. */
export async function orderStep<T>(
  step: Promise<T>,
  said: string | ((ended: T) => string),
  typed: Record<string, string>,
) {
  try {
    const ended = await step;
    return data({ said: typeof said === "string" ? said : said(ended) });
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    if (error instanceof Conflict) return data({ failed: error.message }, { status: 409 });
    throw error;
  }
}

/** The number in an order's address; what is no number finds no order. */
export const orderNumber = (typed: string): number => (/^\d{1,9}$/.test(typed) ? Number(typed) : -1);
