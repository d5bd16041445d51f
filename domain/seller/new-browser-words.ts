/** Of the letter that follows a right password in a new browser (`takesMailbox`). */
export const NEW_BROWSER =
  "Your password was typed in a browser that does not know you yet, so this code comes first.";

export const PASSWORD_KNOWN =
  "If that was not you, somebody knows your password. Without this code it opens nothing; choose a new one all the same: “Forgotten your password?” on the sign-in page.";
