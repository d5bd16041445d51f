import { DropdownMenu } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names.ts";

type Props = {
  trigger: ReactNode;
  align?: "start" | "end";
  side?: "top" | "bottom";
  /** Takes the focus when the menu closes, where that is not its button's to have: then it prevents the default. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
};

/** A list of things to do or places to go, behind one button. */
export function Menu({ trigger, align = "end", side = "bottom", onCloseAutoFocus, children }: Props) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          side={side}
          sideOffset={6}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
          collisionPadding={12}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 overflow-y-auto rounded-xl border border-border bg-card p-1.5 text-card-foreground shadow-lg"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type ItemProps = ComponentProps<typeof DropdownMenu.Item> & { danger?: boolean };

export function MenuItem({ danger = false, className, ...rest }: ItemProps) {
  return (
    <DropdownMenu.Item
      {...rest}
      className={cn(
        "flex min-h-11 w-full cursor-pointer items-center gap-2.5 rounded-lg px-3 text-sm outline-none select-none [&_svg]:size-[18px] [&_svg]:shrink-0",
        "data-highlighted:bg-muted data-disabled:cursor-not-allowed data-disabled:opacity-50",
        danger && "text-destructive",
        className,
      )}
    />
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Label className="px-3 py-1.5 text-xs text-muted-foreground">{children}</DropdownMenu.Label>
  );
}

export const MenuLine = () => <DropdownMenu.Separator className="mx-1 my-1.5 h-px bg-border" />;
