import type { MethodNote } from "#domain/payment/method-note.ts";
import { useSay } from "./use-say.ts";

type Props = { bank: NonNullable<MethodNote["bank"]>; amount: string; number: number };

/** A number that is typed from a phone's page is read in one piece, where a line can hold it. */
const ONE_WORD = /^\S{1,18}$/;

/** What somebody types into their bank's app. */
export function BankAccount({ bank, amount, number }: Props) {
  const say = useSay();
  const rows: [string, string][] = [
    [say("Bank"), bank.bank],
    [say("Account name"), bank.accountName],
    [say("Account number"), bank.accountNumber],
    [say("Amount"), amount],
    [say("What for"), String(number)],
  ];
  return (
    <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 rounded-box bg-tint p-5">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="font-semibold wrap-anywhere">
            <bdi className={ONE_WORD.test(value) ? "whitespace-nowrap" : undefined}>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
