import { problemList } from "./checkout-form.ts";
import { useSay } from "./use-say.ts";

type Props = {
  /** A sentence for each field; `""` is the form as a whole. */
  problems: Record<string, string>;
  /** The fields as they stand on the page. */
  order: readonly string[];
  className?: string;
};

/** All that is wrong with a form, above it, each with a way to its field. */
export function ProblemSummary({ problems, order, className = "" }: Props) {
  const say = useSay();
  const { "": whole, ...fields } = problems;
  const list = problemList(fields, order);
  if (!whole && list.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1} className={`rounded-box border-2 border-bad p-4 ${className}`}>
      <h2 className="font-body text-base font-bold tracking-normal">
        {whole ?? say.many(list.length, "One thing needs another look", "{n} things need another look")}
      </h2>
      {list.length > 0 ? (
        <ul className="mt-1">
          {list.map(({ id, words }) => (
            <li key={id}>
              <a href={`#${id}`} className="link tap py-1 leading-snug">
                {words}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
