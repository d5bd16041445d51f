import { CODE_DIGITS, CODE_MINUTES } from "#domain/identity/code.ts";
import { Field } from "../field.tsx";

type Props = { problem: string | undefined; defaultValue?: string | undefined };

export const EmailField = ({
  label = "E-mail",
  ...props
}: Props & { label?: string; readOnly?: boolean }) => (
  <Field
    name="email"
    label={label}
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

/** For a password that is there. */
export const PasswordField = ({ problem }: Props) => (
  <Field
    name="password"
    label="Password"
    type="password"
    autoComplete="current-password"
    enterKeyHint="go"
    problem={problem}
  />
);

export const NewPasswordField = ({ problem, label = "Password" }: Props & { label?: string }) => (
  <Field
    name="password"
    label={label}
    hint="At least 10 characters. Three or four words that only you would put together work well."
    type="password"
    autoComplete="new-password"
    enterKeyHint="go"
    required
    problem={problem}
  />
);

/** For a code from a letter: phones offer to fill it in, and bring up the digits. */
export const CodeField = ({ problem }: Props) => (
  <Field
    name="code"
    label="Code"
    hint={`${CODE_DIGITS} digits. It counts for ${CODE_MINUTES} minutes.`}
    inputMode="numeric"
    autoComplete="one-time-code"
    enterKeyHint="go"
    maxLength={12}
    required
    problem={problem}
  />
);
