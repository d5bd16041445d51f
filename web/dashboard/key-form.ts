import type { NewApiKeyInput } from "#domain/api-key/create.ts";

const SCOPE = "scope.";

/** How the form calls the checkbox of a scope. */
export const scopeField = (scope: string): string => SCOPE + scope;

/** A key as the form wishes for it; what can't be is left to the domain to refuse. */
export const readKeyForm = (typed: Record<string, string>): NewApiKeyInput => ({
  name: typed["name"] ?? "",
  scopes: Object.keys(typed).flatMap((field) => (field.startsWith(SCOPE) ? [field.slice(SCOPE.length)] : [])),
  days: typed["days"] ? Number(typed["days"]) : null,
  once: typed["once"] ?? "",
});
