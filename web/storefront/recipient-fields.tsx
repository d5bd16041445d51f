import { Field } from "./field.tsx";
import { useSay } from "./use-say.ts";

type Props = { typed: Record<string, string>; problems: Record<string, string> };

/** Whom a parcel is for. */
export const RecipientFields = ({ typed, problems }: Props) => (
  <>
    <NameField typed={typed} problems={problems} />
    <PhoneField typed={typed} problems={problems} />
  </>
);

export const NameField = ({ typed, problems }: Props) => {
  const say = useSay();
  return (
    <Field
      name="name"
      label={say("Full name")}
      autoComplete="name"
      autoCapitalize="words"
      enterKeyHint="next"
      required
      defaultValue={typed["name"] ?? ""}
      problem={problems["name"]}
    />
  );
};

export const PhoneField = ({ typed, problems }: Props) => {
  const say = useSay();
  return (
    <Field
      name="phone"
      label={say("Phone")}
      hint={say("For the rider, and only for that.")}
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      enterKeyHint="next"
      required
      defaultValue={typed["phone"] ?? ""}
      problem={problems["phone"]}
    />
  );
};
