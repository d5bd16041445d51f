import { MessageSquareText, Settings2 } from "lucide-react";
import { useRef } from "react";
import { Link } from "react-router";
import { type About, fillReply } from "#domain/saved-reply/fill.ts";
import type { SavedReply } from "#domain/saved-reply/list.ts";
import { Button } from "#web/ui/button.tsx";
import { Menu, MenuItem, MenuLabel, MenuLine } from "#web/ui/menu.tsx";
import { useFrame } from "./frame-data.ts";

type Props = {
  replies: SavedReply[];
  about: About;
  onPick: (text: string) => void;
  /** After a reply was picked, what is written goes on where it was put. */
  onFocus: () => void;
};

/** Puts a saved reply, made for this buyer, where the answer is written. */
export function ReplyPicker({ replies, about, onPick, onFocus }: Props) {
  const { base } = useFrame();
  const picked = useRef(false);
  return (
    <Menu
      align="start"
      side="top"
      onCloseAutoFocus={(event) => {
        if (!picked.current) return;
        picked.current = false;
        event.preventDefault();
        onFocus();
      }}
      trigger={
        <Button look="quiet" className="max-sm:w-11 max-sm:px-0 sm:-ms-2">
          <MessageSquareText aria-hidden />
          <span className="max-sm:sr-only">Saved replies</span>
        </Button>
      }
    >
      {replies.length === 0 && <MenuLabel>None yet</MenuLabel>}
      {replies.map(({ id, title, text }) => (
        <MenuItem
          key={id}
          onSelect={() => {
            picked.current = true;
            onPick(fillReply(text, about));
          }}
        >
          <span className="grid max-w-64 gap-0.5 py-1">
            <span className="truncate font-medium">{title}</span>
            <span className="truncate text-[13px] text-muted-foreground">{fillReply(text, about)}</span>
          </span>
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem asChild>
        <Link to={`${base}/settings/replies`}>
          <Settings2 aria-hidden />
          {replies.length === 0 ? "Write some" : "Change them"}
        </Link>
      </MenuItem>
    </Menu>
  );
}
