import type { Catalogue } from "../say.ts";

export const search: Catalogue = {
  "Chosen filters": "Filtres choisis",
  "Remove filter:": "Retirer le filtre :",
  "Clear all": "Tout effacer",
  "Up to {price}": "Jusqu’à {price}",
  "In stock": "En stock",
  "Filter ({n} chosen)": "Filtrer ({n} choisis)",
  Filter: "Filtrer",
  "Filter products": "Filtrer les articles",
  Availability: "Disponibilité",
  "Price ({currency})": "Prix ({currency})",
  Lowest: "Minimum",
  Highest: "Maximum",
  Collection: "Collection",
  "Show products": "Afficher les articles",
  "Nothing has all of that. Take one filter away and look again.":
    "Rien ne réunit tout cela. Retirez un filtre et regardez à nouveau.",
  "Did you mean": "Vouliez-vous dire",
  "Results for “{q}”": "Résultats pour « {q} »",
  "Nothing found for “{q}”": "Rien trouvé pour « {q} »",
  "These come close:": "Ceci s’en approche :",
  "Best match": "Plus pertinents",
  Suggestions: "Suggestions",
  "No suggestions": "Aucune suggestion",
  "{n} products at {shop}. {tagline}": {
    one: "{n} article chez {shop}. {tagline}",
    many: "{n} d’articles chez {shop}. {tagline}",
    other: "{n} articles chez {shop}. {tagline}",
  },
  "{n} suggestions": { one: "{n} suggestion", many: "{n} de suggestions", other: "{n} suggestions" },
};
