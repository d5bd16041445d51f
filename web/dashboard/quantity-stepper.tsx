import { Minus, Plus } from "lucide-react";
import { useId } from "react";
import { Button } from "#web/ui/button.tsx";
import { Input } from "#web/ui/input.tsx";

type Props = {
  /** Of what: "Tote (Red / M)". */
  name: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
};

/** How many of something: typed, or one by one. */
export function QuantityStepper({ name, value, least, most, onChange }: Props) {
  const id = useId();
  const set = (wanted: number) => onChange(Math.max(least, Math.min(most, Math.trunc(wanted) || 0)));
  return (
    <div className="flex items-center gap-1">
      <Button
        size="icon"
        aria-label={`One ${name} less`}
        disabled={value <= least}
        onClick={() => set(value - 1)}
      >
        <Minus aria-hidden />
      </Button>
      <label htmlFor={id} className="sr-only">
        How many of {name}
      </label>
      <Input
        id={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={1}
        value={value}
        className="w-18 text-center tabular-nums"
        onChange={(event) => set(Number(event.target.value))}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <Button
        size="icon"
        aria-label={`One ${name} more`}
        disabled={value >= most}
        onClick={() => set(value + 1)}
      >
        <Plus aria-hidden />
      </Button>
    </div>
  );
}
