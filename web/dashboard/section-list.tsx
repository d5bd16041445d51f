import { ArrowDown, ArrowUp, ChevronDown, Eye, EyeOff, GripVertical, Plus, Trash2 } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { emptySection, MOST } from "#domain/look/section-kinds.ts";
import type { Section, SectionKind } from "#domain/look/sections.ts";
import { Button } from "#web/ui/button.tsx";
import { cn } from "#web/ui/class-names.ts";
import { Menu, MenuItem } from "#web/ui/menu.tsx";
import { say } from "#web/ui/toast.tsx";
import { SECTION_WORDS } from "./look-choices.tsx";
import { type CollectionChoice, SectionFields } from "./section-fields.tsx";
import { useReorder } from "./use-reorder.ts";

type Props = {
  sections: Section[];
  collections: CollectionChoice[];
  problems: Record<string, string>;
  disabled: boolean;
  onChange: (sections: Section[]) => void;
};

const nameOf = (section: Section): string => SECTION_WORDS[section.kind].name;

/** The parts of the front page: put in order by dragging, by buttons or by arrow keys, opened, hidden, added and taken away. */
export function SectionList({ sections, collections, problems, disabled, onChange }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const { said, move, tell, dragging } = useReorder(sections, nameOf, onChange);
  const now = useRef(sections);
  const latest = useRef(onChange);
  const hint = useId();
  useEffect(() => {
    now.current = sections;
    latest.current = onChange;
  });
  const put = (section: Section) =>
    onChange(sections.map((each) => (each.id === section.id ? section : each)));
  const add = (kind: SectionKind) => {
    const section = emptySection(kind, `${kind.replace("_", "-")}-${crypto.randomUUID().slice(0, 8)}`);
    onChange([...sections, section]);
    setOpen(section.id);
    tell(`${SECTION_WORDS[kind].name} added at the end.`);
  };
  const remove = (section: Section) => {
    const at = sections.indexOf(section);
    onChange(sections.filter(({ id }) => id !== section.id));
    say({
      text: `${nameOf(section)} removed.`,
      undo: {
        label: "Undo",
        // Into the page as it is by then.
        run: () => latest.current([...now.current.slice(0, at), section, ...now.current.slice(at)]),
      },
    });
  };
  return (
    <fieldset disabled={disabled} className="grid min-w-0 gap-3">
      <legend className="sr-only">Parts of the front page</legend>
      <output className="sr-only">{said}</output>
      <p id={hint} className="sr-only">
        Press the up and down arrow keys to move it
      </p>
      <ol className="grid grid-cols-1 gap-2">
        {sections.map((section, at) => {
          const name = nameOf(section);
          const opened = open === section.id;
          const faulty = Object.keys(problems).some((path) => path.startsWith(`sections.${at}.`));
          return (
            <li
              key={section.id}
              {...dragging(at)}
              className={cn(
                "rounded-lg border border-border bg-card data-over:border-primary data-over:ring-2 data-over:ring-primary/25",
                section.hidden && "bg-muted",
                faulty && "border-destructive",
              )}
            >
              <div className="flex flex-wrap items-center gap-x-0.5 pe-1 sm:flex-nowrap">
                <button
                  type="button"
                  data-handle
                  aria-label={`Move ${name}, ${at + 1} of ${sections.length}`}
                  aria-describedby={hint}
                  className="grid size-11 shrink-0 cursor-grab place-items-center rounded-lg text-muted-foreground hover:text-foreground disabled:cursor-not-allowed"
                  onKeyDown={(event) => {
                    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
                    if (step === 0) return;
                    event.preventDefault();
                    move(at, at + step);
                  }}
                >
                  <GripVertical aria-hidden className="size-5" />
                </button>
                <button
                  type="button"
                  aria-expanded={opened}
                  className="flex min-h-11 min-w-0 grow basis-0 cursor-pointer items-center gap-2 rounded-lg pe-2 text-start text-sm"
                  onClick={() => setOpen(opened ? null : section.id)}
                >
                  <span className="shrink-0 font-medium">{name}</span>
                  <span className="min-w-0 truncate text-muted-foreground">
                    {section.hidden ? "hidden" : section.title}
                  </span>
                  <ChevronDown
                    aria-hidden
                    className={cn("ms-auto size-4 shrink-0 transition-transform", opened && "rotate-180")}
                  />
                </button>
                {/* On a phone below the name, where each keeps its full size. */}
                <span className="flex justify-end max-sm:basis-full">
                  <IconButton name={`Move ${name} up`} disabled={at === 0} onPress={() => move(at, at - 1)}>
                    <ArrowUp aria-hidden />
                  </IconButton>
                  <IconButton
                    name={`Move ${name} down`}
                    disabled={at === sections.length - 1}
                    onPress={() => move(at, at + 1)}
                  >
                    <ArrowDown aria-hidden />
                  </IconButton>
                  <IconButton
                    name={section.hidden ? `Show ${name}` : `Hide ${name}`}
                    onPress={() => {
                      put({ ...section, hidden: !section.hidden });
                      tell(section.hidden ? `${name} is shown.` : `${name} is hidden.`);
                    }}
                  >
                    {section.hidden ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
                  </IconButton>
                  <IconButton name={`Remove ${name}`} onPress={() => remove(section)}>
                    <Trash2 aria-hidden />
                  </IconButton>
                </span>
              </div>
              {opened && (
                <div className="border-t border-border p-4">
                  <SectionFields
                    section={section}
                    collections={collections}
                    problemOf={(field) => problems[`sections.${at}.${field}`]}
                    onChange={put}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {!disabled && sections.length < MOST.sections && (
        <Menu
          trigger={
            <Button className="justify-self-start">
              <Plus aria-hidden />
              Add a part
            </Button>
          }
        >
          {(Object.keys(SECTION_WORDS) as SectionKind[]).map((kind) => (
            <MenuItem key={kind} onSelect={() => add(kind)}>
              <span className="grid">
                <span className="font-medium">{SECTION_WORDS[kind].name}</span>
                <span className="text-[13px] text-muted-foreground">{SECTION_WORDS[kind].hint}</span>
              </span>
            </MenuItem>
          ))}
        </Menu>
      )}
    </fieldset>
  );
}

type IconProps = { name: string; disabled?: boolean; onPress: () => void; children: React.ReactNode };

const IconButton = ({ name, disabled, onPress, children }: IconProps) => (
  <Button
    look="quiet"
    size="icon"
    aria-label={name}
    // Stays in reach of the keyboard at the ends of the list, so that focus is not lost there.
    aria-disabled={disabled || undefined}
    className="w-11 text-muted-foreground"
    onClick={disabled ? undefined : onPress}
  >
    {children}
  </Button>
);
