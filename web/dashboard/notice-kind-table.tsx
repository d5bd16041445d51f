import type { NoticeKind, NoticeWay } from "#domain/notice/kinds.ts";
import type { NoticeSettings } from "#domain/notice/settings.ts";
import { Checkbox } from "#web/ui/checkbox.tsx";

const WAYS: Record<NoticeWay, string> = { inApp: "Here", mail: "E-mail", push: "Push" };

const KINDS: Record<NoticeKind, { name: string; hint: string }> = {
  orders: { name: "Orders", hint: "New ones, and those that are cancelled." },
  messages: {
    name: "Messages",
    hint: "What buyers write. By e-mail: of conversations given to you.",
  },
  payments: { name: "Payments", hint: "Paid orders, receipts to check, money that does not fit." },
  returns: { name: "Returns", hint: "What buyers would like to send back." },
  disputes: { name: "Disputes", hint: "What a buyer could not settle with you." },
  stock: { name: "Low stock", hint: "When three or fewer are left." },
  reviews: { name: "Reviews", hint: "What buyers say of your products." },
};

/** What somebody is told of, and by which ways: a box for each. */
export function NoticeKindTable({ kinds }: Pick<NoticeSettings, "kinds">) {
  const ways = kinds[0]?.ways.map(({ way }) => way) ?? [];
  return (
    <table className="w-full border-t border-border text-sm">
      <thead>
        <tr className="border-b border-border text-[13px] text-muted-foreground">
          <th scope="col" className="px-4 py-2.5 text-start font-medium sm:px-5">
            What
          </th>
          {ways.map((way) => (
            <th key={way} scope="col" className="w-14 py-2.5 text-center font-medium last:pe-2 sm:w-20">
              {WAYS[way]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-border">
        {kinds.map(({ kind, ways: chosen }) => (
          <tr key={kind}>
            <th scope="row" className="px-4 py-3 text-start font-medium sm:px-5">
              {KINDS[kind].name}
              <span className="block text-[13px] leading-snug font-normal text-muted-foreground">
                {KINDS[kind].hint}
              </span>
            </th>
            {chosen.map(({ way, on }) => (
              <td key={way} className="text-center last:pe-2">
                <Checkbox
                  hideLabel
                  name={`${kind}.${way}`}
                  defaultChecked={on}
                  label={`${KINDS[kind].name}: ${WAYS[way]}`}
                  className="mx-auto w-11"
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
