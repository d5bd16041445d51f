import { PRESETS, fullTheme, type Preset } from "#domain/store/presets.ts";
import type { Theme } from "#domain/store/store.ts";
import { Field } from "#web/ui/field.tsx";
import { Choice } from "./choice.tsx";
import { DENSITIES, FONTS, PRESET_WORDS, RADII, SCALES, SHADOWS } from "./look-choices.tsx";

type Props = {
  theme: Theme;
  problems: Record<string, string>;
  disabled: boolean;
  onChange: (theme: Theme) => void;
};

const COLOURS = [
  { name: "accent", label: "Buttons and links" },
  { name: "pop", label: "Large areas" },
  { name: "ground", label: "Background" },
  { name: "ink", label: "Text" },
] as const;

/** The presets to begin from, and everything about a look that can be changed after. */
export function ThemeFields({ theme, problems, disabled, onChange }: Props) {
  const full = fullTheme(theme);
  const set = (change: Partial<Theme>) => onChange({ ...full, ...change });
  const choice = { problem: undefined };
  return (
    <fieldset disabled={disabled} className="grid min-w-0 gap-6">
      <legend className="sr-only">Look of the shop</legend>
      <PresetChoice chosen={full.preset} onChoose={(preset) => onChange(PRESETS[preset])} />
      <div className="grid gap-4 sm:grid-cols-2">
        {COLOURS.map(({ name, label }) => (
          <Field key={name} label={label} error={problems[name]}>
            {(control) => (
              <span className="flex h-11 items-center gap-2.5 rounded-lg border border-input bg-card ps-1.5 pe-3 shadow-xs focus-within:outline-2 focus-within:outline-ring">
                <input
                  {...control}
                  type="color"
                  name={name}
                  value={full[name]}
                  className="size-8 shrink-0 cursor-pointer rounded-md border-0 bg-transparent p-0 outline-none"
                  onChange={(event) => set({ [name]: event.target.value })}
                />
                <span className="text-sm text-muted-foreground uppercase tabular-nums">{full[name]}</span>
              </span>
            )}
          </Field>
        ))}
      </div>
      {full.preset === "house" && (
        <Choice
          {...choice}
          legend="Typeface"
          name="font"
          value={full.font}
          choices={FONTS}
          onChange={(font) => set({ font })}
        />
      )}
      <Choice
        {...choice}
        legend="Size of headings"
        name="scale"
        value={full.scale}
        choices={SCALES}
        onChange={(scale) => set({ scale })}
      />
      <Choice
        {...choice}
        legend="Corners"
        name="radius"
        value={full.radius}
        choices={RADII}
        onChange={(radius) => set({ radius })}
      />
      <Choice
        {...choice}
        legend="Shadows"
        name="shadow"
        value={full.shadow}
        choices={SHADOWS}
        onChange={(shadow) => set({ shadow })}
      />
      <Choice
        {...choice}
        legend="Room between things"
        name="density"
        value={full.density}
        choices={DENSITIES}
        onChange={(density) => set({ density })}
      />
    </fieldset>
  );
}

const FACES: Record<Preset, string> = {
  house: `"Instrument Serif", serif`,
  editorial: `Georgia, serif`,
  market: `ui-sans-serif, system-ui, sans-serif`,
  luxury: `Didot, "Bodoni MT", Georgia, serif`,
  craft: `ui-rounded, "Plus Jakarta Sans Variable", sans-serif`,
};

function PresetChoice({ chosen, onChoose }: { chosen: Preset; onChoose: (preset: Preset) => void }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">Begin with</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {Object.values(PRESETS).map(({ preset, ground, ink, accent, pop }) => (
          <label
            key={preset}
            className="grid cursor-pointer grid-cols-[auto_1fr] content-start overflow-hidden rounded-xl border border-input text-sm has-checked:border-primary has-checked:ring-2 has-checked:ring-primary/30 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
          >
            <span
              aria-hidden
              className="col-span-2 grid h-20 grid-cols-[1fr_auto] items-end border-b border-border p-3"
              style={{ background: ground, color: ink, fontFamily: FACES[preset] }}
            >
              <span
                className="text-3xl leading-none"
                style={{ fontWeight: preset === "market" || preset === "craft" ? 800 : 400 }}
              >
                Aa
              </span>
              <span className="flex">
                <span className="size-6 rounded-full" style={{ background: pop }} />
                <span className="-ms-2 size-6 rounded-full" style={{ background: accent }} />
              </span>
            </span>
            <input
              type="radio"
              name="preset-choice"
              checked={chosen === preset}
              onChange={() => onChoose(preset)}
              aria-describedby={`preset-${preset}`}
              className="ms-3 mt-3.5 size-4 accent-primary outline-none"
            />
            <span className="p-3 ps-2 pb-0 font-medium">{PRESET_WORDS[preset].name}</span>
            <span
              id={`preset-${preset}`}
              className="col-span-2 px-3 pt-1 pb-3 text-[13px] text-muted-foreground"
            >
              {PRESET_WORDS[preset].hint}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
