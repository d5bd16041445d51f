import { FieldProblem } from "./field.tsx";
import { useSay } from "./use-say.ts";

/** How many stars: radio buttons, so that arrow keys, a finger and a browser without script choose alike. */
export function StarChoice({ chosen, problem }: { chosen: string; problem: string | undefined }) {
  const say = useSay();
  return (
    <fieldset aria-describedby={problem ? "stars-problem" : undefined}>
      <legend className="mb-1 font-medium">{say("How many stars?")}</legend>
      <div className="star-choice flex">
        {[1, 2, 3, 4, 5].map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="stars"
              id={each === 1 ? "stars" : undefined}
              value={each}
              defaultChecked={chosen === String(each)}
              className="sr-only"
            />
            <span aria-hidden="true" className="star" />
            <span className="sr-only">{say.many(each, "{n} star", "{n} stars")}</span>
          </label>
        ))}
      </div>
      <FieldProblem id="stars" problem={problem} />
    </fieldset>
  );
}
