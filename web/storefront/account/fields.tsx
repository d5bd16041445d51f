import { CODE_DIGITS, CODE_MINUTES } from "#domain/identity/code.ts";
import { Field } from "../field.tsx";
import { useSay } from "../use-say.ts";

type Props = { problem: string | undefined; defaultValue?: string | undefined };

export function EmailField({ label, ...props }: Props & { label?: string; readOnly?: boolean }) {
  const say = useSay();
  return (
    <Field
      name="email"
      label={label ?? say("E-mail")}
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      enterKeyHint="next"
      required
      {...props}
    />
  );
}

/** For a password that is there. */
export const PasswordField = ({ problem }: Props) => {
  const say = useSay();
  return (
    <Field
      name="password"
      label={say("Password")}
      type="password"
      autoComplete="current-password"
      enterKeyHint="go"
      problem={problem}
    />
  );
};

export const NewPasswordField = ({ problem, label }: Props & { label?: string }) => {
  const say = useSay();
  return (
    <Field
      name="password"
      label={label ?? say("Password")}
      hint={say("At least 10 characters. Three or four words that only you would put together work well.")}
      type="password"
      autoComplete="new-password"
      enterKeyHint="go"
      required
      problem={problem}
    />
  );
};

/** For a code from a letter: phones offer to fill it in, and bring up the digits. */
export const CodeField = ({ problem }: Props) => {
  const say = useSay();
  return (
    <Field
      name="code"
      label={say("Code")}
      hint={say("{digits} digits. It counts for {minutes} minutes.", {
        digits: CODE_DIGITS,
        minutes: CODE_MINUTES,
      })}
      inputMode="numeric"
      autoComplete="one-time-code"
      enterKeyHint="go"
      maxLength={12}
      required
      problem={problem}
    />
  );
};
