import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  ChevronDown,
  CircleAlert,
  CircleCheck,
  CreditCard,
  ExternalLink,
  Gift,
  Heart,
  Info,
  Link2,
  Mail,
  MessageCircle,
  Phone,
  RotateCcw,
  Search,
  Share2,
  ShoppingBag,
  SlidersHorizontal,
  Store,
  Ticket,
  Truck,
  UserRound,
  X,
} from "lucide-react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/**
 * `npm run icons`: what lucide draws, as markup. Drawn element by element they were a fifth of the work of a shop's page, always
 * with the same outcome (`web/storefront/icon.tsx`).
 */
const ICONS = {
  alert: CircleAlert,
  bag: ShoppingBag,
  card: CreditCard,
  check: CircleCheck,
  down: ChevronDown,
  filter: SlidersHorizontal,
  gift: Gift,
  heart: Heart,
  info: Info,
  link: Link2,
  mail: Mail,
  message: MessageCircle,
  outside: ExternalLink,
  person: UserRound,
  phone: Phone,
  returns: RotateCcw,
  search: Search,
  share: Share2,
  shop: Store,
  ticket: Ticket,
  truck: Truck,
  x: X,
};

const shapes = Object.entries(ICONS).map(([name, icon]) => {
  const inside = renderToStaticMarkup(createElement(icon)).replace(/^<svg[^>]*>|<\/svg>$/g, "");
  return `  ${name}: ${JSON.stringify(inside.replace(/><\/\w+>/g, "/>"))},`;
});
await writeFile(
  resolve(import.meta.dirname, "../web/storefront/icon-shapes.ts"),
  `/** Drawn by lucide (ISC); written by \`npm run icons\`. */
export const SHAPES = {
${shapes.join("\n")}
} as const;
`,
);
