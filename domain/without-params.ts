/** What an error says, without the parameters of a failed query: Drizzle repeats them, and they are people's names and addresses. */
export const withoutParams = (said: string): string =>
  said.replace(/\bparams: [\s\S]*?(?=\n\s+at |$)/g, "params: …");
