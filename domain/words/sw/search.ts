import type { Catalogue } from "../say.ts";

export const search: Catalogue = {
  "Chosen filters": "Vichujio vilivyochaguliwa",
  "Remove filter:": "Ondoa kichujio:",
  "Clear all": "Futa vyote",
  "Up to {price}": "Hadi {price}",
  "In stock": "Ipo dukani",
  "Filter ({n} chosen)": "Chuja ({n} vimechaguliwa)",
  Filter: "Chuja",
  "Filter products": "Chuja bidhaa",
  Availability: "Upatikanaji",
  "Price ({currency})": "Bei ({currency})",
  Lowest: "Chini kabisa",
  Highest: "Juu kabisa",
  Collection: "Kundi la bidhaa",
  "Show products": "Onyesha bidhaa",
  "Nothing has all of that. Take one filter away and look again.":
    "Hakuna chenye yote hayo. Ondoa kichujio kimoja uangalie tena.",
  "Did you mean": "Ulimaanisha",
  "Results for “{q}”": "Matokeo ya “{q}”",
  "Nothing found for “{q}”": "Hakuna kilichopatikana kwa “{q}”",
  "These come close:": "Hizi zinakaribia:",
  "Best match": "Zinazofaa zaidi",
  Suggestions: "Mapendekezo",
  "No suggestions": "Hakuna mapendekezo",
  "{n} products at {shop}. {tagline}": {
    one: "Bidhaa {n} katika {shop}. {tagline}",
    other: "Bidhaa {n} katika {shop}. {tagline}",
  },
  "{n} suggestions": { one: "Pendekezo {n}", other: "Mapendekezo {n}" },
};
