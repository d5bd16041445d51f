import type { SectionKind } from "#domain/look/sections.ts";
import type { Preset } from "#domain/store/presets.ts";

export const PRESET_WORDS: Record<Preset, { name: string; hint: string }> = {
  house: { name: "Plain", hint: "Warm paper, your pictures first." },
  editorial: { name: "Quiet", hint: "A serif, thin lines, much room." },
  market: { name: "Market", hint: "Big letters and bright colour." },
  luxury: { name: "Evening", hint: "Dark, fine letters, gold." },
  craft: { name: "Craft", hint: "Round, dotted, cheerful." },
};

export const FONTS = [
  { value: "serif", label: "With serifs", className: "rounded-lg font-serif" },
  { value: "sans", label: "Without serifs", className: "rounded-lg font-sans" },
] as const;

export const RADII = [
  { value: "none", label: "Square", className: "rounded-none" },
  { value: "soft", label: "Soft", className: "rounded-lg" },
  { value: "round", label: "Round", className: "rounded-full" },
] as const;

export const SHADOWS = [
  { value: "none", label: "None", className: "rounded-lg" },
  { value: "soft", label: "Soft", className: "rounded-lg" },
  { value: "hard", label: "Hard", className: "rounded-lg" },
] as const;

export const DENSITIES = [
  { value: "airy", label: "Much", className: "rounded-lg" },
  { value: "regular", label: "Some", className: "rounded-lg" },
  { value: "snug", label: "Little", className: "rounded-lg" },
] as const;

export const SCALES = [
  { value: "calm", label: "Small", className: "rounded-lg" },
  { value: "regular", label: "Usual", className: "rounded-lg" },
  { value: "loud", label: "Large", className: "rounded-lg" },
] as const;

export const SECTION_WORDS: Record<SectionKind, { name: string; hint: string }> = {
  hero: { name: "Opening", hint: "A large picture, your name and one way in." },
  collections: { name: "Collections", hint: "Tiles that lead to your collections." },
  products: { name: "Products", hint: "A grid of favourites, new things or a collection." },
  product: { name: "One product", hint: "A single product, large." },
  text: { name: "Text", hint: "A heading and a few words." },
  image_text: { name: "Picture and text", hint: "Side by side, for your story." },
  testimonials: { name: "What customers say", hint: "Up to six quotes." },
  newsletter: { name: "Newsletter", hint: "Shoppers leave their address; you write to them." },
  faq: { name: "Questions", hint: "Questions that open to their answers." },
};
