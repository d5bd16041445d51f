import type { Catalogue } from "../say.ts";

export const search: Catalogue = {
  "Chosen filters": "Filtros escolhidos",
  "Remove filter:": "Remover filtro:",
  "Clear all": "Limpar tudo",
  "Up to {price}": "Até {price}",
  "In stock": "Em stock",
  "Filter ({n} chosen)": "Filtrar ({n} escolhidos)",
  Filter: "Filtrar",
  "Filter products": "Filtrar produtos",
  Availability: "Disponibilidade",
  "Price ({currency})": "Preço ({currency})",
  Lowest: "Mínimo",
  Highest: "Máximo",
  Collection: "Coleção",
  "Show products": "Mostrar produtos",
  "Nothing has all of that. Take one filter away and look again.":
    "Nada tem tudo isso. Remova um filtro e veja de novo.",
  "Did you mean": "Quis dizer",
  "Results for “{q}”": "Resultados para “{q}”",
  "Nothing found for “{q}”": "Nada encontrado para “{q}”",
  "These come close:": "Estes são parecidos:",
  "Best match": "Mais relevantes",
  Suggestions: "Sugestões",
  "No suggestions": "Sem sugestões",
  "{n} products at {shop}. {tagline}": {
    one: "{n} produto em {shop}. {tagline}",
    many: "{n} de produtos em {shop}. {tagline}",
    other: "{n} produtos em {shop}. {tagline}",
  },
  "{n} suggestions": { one: "{n} sugestão", many: "{n} de sugestões", other: "{n} sugestões" },
};
