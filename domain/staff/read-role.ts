import { Invalid } from "../errors.ts";
import { GIVEN_ROLES, type GivenRole } from "./may.ts";

/** A role as a form sent it. Throws `Invalid` (`role`) when it is none that can be given. */
export function readGivenRole(typed: string): GivenRole {
  const role = GIVEN_ROLES.find((given) => given === typed);
  if (!role) throw new Invalid({ role: "Please choose what they will be." });
  return role;
}
