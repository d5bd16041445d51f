import type { ReactNode } from "react";

/** Cloth drawn as repeating patterns, for the stall on the front page. */
export type ClothName = keyof typeof CLOTHS;

const Tile = ({
  id,
  size,
  ground,
  children,
}: {
  id: string;
  size: number;
  ground: string;
  children: ReactNode;
}) => (
  <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
    <rect width={size} height={size} fill={ground} />
    {children}
  </pattern>
);

const rings = [22, 17, 12, 7];

const CLOTHS = {
  /** Indigo, tied and dyed: rings that bleed into each other. */
  adire: (id: string) => (
    <Tile id={id} size={48} ground="#1f2f5c">
      {[
        [24, 24],
        [0, 0],
        [48, 0],
        [0, 48],
        [48, 48],
      ].map(([x, y]) =>
        rings.map((radius, at) => (
          <circle
            key={`${x}-${y}-${radius}`}
            cx={x}
            cy={y}
            r={radius}
            fill="none"
            stroke={at % 2 ? "#8fa6dc" : "#dfe7f8"}
            strokeWidth={at % 2 ? 1.2 : 2.4}
            strokeDasharray="3.1 1.4"
          />
        )),
      )}
    </Tile>
  ),
  /** Woven strips, warp blocks against weft bars. */
  kente: (id: string) => (
    <Tile id={id} size={56} ground="#e2a62b">
      <path d="M0 0h28v28H0zM28 28h28v28H28z" fill="#1f6b48" />
      <path d="M0 6h28M0 14h28M0 22h28M28 34h28M28 42h28M28 50h28" stroke="#e9c35a" strokeWidth="3" />
      <path d="M34 0v28M42 0v28M50 0v28M6 28v28M14 28v28M22 28v28" stroke="#a8301f" strokeWidth="4" />
      <path d="M10 10h8v8h-8zM38 38h8v8h-8z" fill="#1b1712" />
    </Tile>
  ),
  /** Wax print: a sun with petals. */
  ankara: (id: string) => (
    <Tile id={id} size={64} ground="#c8502a">
      {[0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].map((turn) => (
        <path key={turn} d="M32 32q-5-13 0-24q5 11 0 24" fill="#f3c74f" transform={`rotate(${turn} 32 32)`} />
      ))}
      <circle cx="32" cy="32" r="9" fill="#16324a" />
      <circle cx="32" cy="32" r="4" fill="#fbeed3" />
      <circle cx="0" cy="0" r="11" fill="#16324a" />
      <circle cx="64" cy="0" r="11" fill="#16324a" />
      <circle cx="0" cy="64" r="11" fill="#16324a" />
      <circle cx="64" cy="64" r="11" fill="#16324a" />
      <path
        d="M0-5v10M64-5v10M0 59v10M64 59v10M-5 0H5M59 0h10M-5 64H5M59 64h10"
        stroke="#f3c74f"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </Tile>
  ),
  /** Mud cloth: white marks on brown-black. */
  bogolan: (id: string) => (
    <Tile id={id} size={52} ground="#2b211b">
      <path
        d="M4 13l9-9 9 9-9 9zM30 39l9-9 9 9-9 9z"
        fill="none"
        stroke="#efe3cf"
        strokeWidth="2.6"
        strokeLinejoin="round"
      />
      <path
        d="M30 6h18M30 13h18M30 20h18M4 32h18M4 39h18M4 46h18"
        stroke="#efe3cf"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeDasharray="5 4.5"
      />
      <circle cx="13" cy="13" r="2.4" fill="#efe3cf" />
      <circle cx="39" cy="39" r="2.4" fill="#efe3cf" />
    </Tile>
  ),
} as const;

/** A picture of a piece of cloth; it says nothing a reader would miss. */
export function Cloth({ name, className }: { name: ClothName; className?: string }) {
  const id = `cloth-${name}`;
  return (
    <svg
      viewBox="0 0 200 220"
      preserveAspectRatio="xMidYMid slice"
      className={className}
      aria-hidden
      focusable="false"
    >
      <defs>
        {CLOTHS[name](id)}
        <linearGradient id={`${id}-fold`} x1="0" x2="1" y1="0" y2="0.25">
          <stop offset="0" stopColor="#000" stopOpacity="0.28" />
          <stop offset="0.22" stopColor="#fff" stopOpacity="0.14" />
          <stop offset="0.4" stopColor="#000" stopOpacity="0.16" />
          <stop offset="0.62" stopColor="#fff" stopOpacity="0.16" />
          <stop offset="0.8" stopColor="#000" stopOpacity="0.1" />
          <stop offset="1" stopColor="#000" stopOpacity="0.3" />
        </linearGradient>
      </defs>
      <rect width="200" height="220" fill={`url(#${id})`} />
      <rect width="200" height="220" fill={`url(#${id}-fold)`} />
    </svg>
  );
}
