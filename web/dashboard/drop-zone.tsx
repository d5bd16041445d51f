import { type DragEvent, type ReactNode, useId, useState } from "react";
import { cn } from "#web/ui/class-names.ts";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  name?: string | undefined;
  accept: string;
  multiple?: boolean;
  error?: string | undefined;
  /** Without it the files stay in the field and are sent with its form. */
  onFiles?: (files: File[]) => void;
  className?: string;
};

/** A file field as large as its frame: press it, reach it with Tab, or drop files on it. */
export function DropZone({ label, hint, name, accept, multiple = false, error, onFiles, className }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    setOver(false);
    if (!onFiles) return;
    event.preventDefault();
    onFiles([...event.dataTransfer.files].slice(0, multiple ? undefined : 1));
  };
  return (
    <div
      className={cn(
        "relative grid in-disabled:hidden place-items-center gap-1 rounded-lg border-2 border-dashed border-input/60 px-4 py-6 text-center text-sm transition-colors",
        "hover:bg-muted/60 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ring",
        over && "border-primary bg-primary/8",
        error && "border-destructive",
        className,
      )}
      onDragOver={(event) => {
        setOver(true);
        if (onFiles) event.preventDefault();
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id} className="grid justify-items-center gap-1 font-medium">
        {label}
      </label>
      {hint && <p className="text-[13px] text-muted-foreground">{hint}</p>}
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        multiple={multiple}
        aria-invalid={error ? true : undefined}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={(event) => {
          if (!onFiles) return;
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}

export const PICTURES = "image/jpeg,image/png,image/webp,image/gif,image/avif";
