import { SHAPES } from "./icon-shapes.ts";

export type IconName = keyof typeof SHAPES;

type Props = { of: IconName; size: number; className?: string; filled?: boolean };

/** One of lucide's drawings, in the colour and beside the words that say what it stands for. */
export const Icon = ({ of, size, className, filled = false }: Props) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    aria-hidden="true"
    className={`icon${filled ? " fill-current" : ""}${className ? ` ${className}` : ""}`}
    dangerouslySetInnerHTML={{ __html: SHAPES[of] }}
  />
);
