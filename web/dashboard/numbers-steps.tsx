import type { SumsOfStep } from "#domain/numbers/in-steps.ts";
import type { Step } from "#domain/numbers/period.ts";
import { Card } from "#web/ui/card.tsx";
import { shortStepName, stepName } from "./numbers-words.ts";
import { StepChart } from "./step-chart.tsx";

type Props<Sums> = {
  /** What is shown, e.g. "Visits". */
  name: string;
  by: Step;
  steps: SumsOfStep<Sums>[];
  of: (sums: Sums) => number;
  render: (value: number) => string;
};

/** One of a period's numbers step by step, beside the days before. */
export function NumbersSteps<Sums>({ name, by, steps, of, render }: Props<Sums>) {
  const title = `${name} by ${by}`;
  return (
    <Card title={title}>
      <StepChart
        title={title}
        beforeName="the days before"
        render={render}
        bars={steps.map(({ first, sums, before }) => ({
          key: first,
          name: stepName(first, by),
          short: shortStepName(first, by),
          value: of(sums),
          before: before && of(before),
        }))}
      />
    </Card>
  );
}
