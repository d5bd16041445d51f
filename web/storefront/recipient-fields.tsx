import { Field } from "./field.tsx";

type Props = { typed: Record<string, string>; problems: Record<string, string> };

/** Whom a parcel is for. */
export const RecipientFields = ({ typed, problems }: Props) => (
  <>
    <NameField typed={typed} problems={problems} />
    <PhoneField typed={typed} problems={problems} />
  </>
);

export const NameField = ({ typed, problems }: Props) => (
  <Field
    name="name"
    label="Full name"
    autoComplete="name"
    autoCapitalize="words"
    enterKeyHint="next"
    required
    defaultValue={typed["name"] ?? ""}
    problem={problems["name"]}
  />
);

export const PhoneField = ({ typed, problems }: Props) => (
  <Field
    name="phone"
    label="Phone"
    hint="For the rider, and only for that."
    type="tel"
    inputMode="tel"
    autoComplete="tel"
    enterKeyHint="next"
    required
    defaultValue={typed["phone"] ?? ""}
    problem={problems["phone"]}
  />
);
