import { MessageSquareText, Settings2 } from "lucide-react";
import { Link } from "react-router";
import { type About, fillReply } from "#domain/saved-reply/fill.ts";
import { Button } from "#web/ui/button.tsx";
import { Menu, MenuItem, MenuLabel, MenuLine } from "#web/ui/menu.tsx";
import { useFrame } from "./frame-data.ts";

type Props = {
  replies: { id: string; title: string; text: string }[];
  about: About;
  onPick: (text: string) => void;
};

/** Puts a saved reply, made for this buyer, where the answer is written. */
export function ReplyPicker({ replies, about, onPick }: Props) {
  const { base } = useFrame();
  return (
    <Menu
      align="start"
      side="top"
      trigger={
        <Button look="quiet" className="-ms-2">
          <MessageSquareText aria-hidden />
          Saved replies
        </Button>
      }
    >
      {replies.length === 0 && <MenuLabel>None yet</MenuLabel>}
      {replies.map(({ id, title, text }) => (
        <MenuItem key={id} onSelect={() => onPick(fillReply(text, about))}>
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
