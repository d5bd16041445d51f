import { useSay } from "./use-say.ts";

type Props = {
  name: "remind" | "reminders";
  label: string;
  /** Whether they have said so before: nothing is ticked for anybody. */
  asked: boolean;
};

/** Asks whether letters about a cart that was left are welcome, and says how many there are. */
export function RemindMe({ name, label, asked }: Props) {
  const say = useSay();
  return (
    <div>
      <input type="hidden" name="remindable" value={asked ? "asked" : "open"} />
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          id={name}
          name={name}
          defaultChecked={asked}
          aria-describedby={`${name}-hint`}
          className="size-6 shrink-0"
        />
        {label}
      </label>
      <p id={`${name}-hint`} className="ps-9 text-sm text-muted">
        {say("Two letters at most, after an hour and after a day. One click ends them.")}
      </p>
    </div>
  );
}
