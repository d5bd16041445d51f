const NIGERIA = `Abia Adamawa Akwa_Ibom Anambra Bauchi Bayelsa Benue Borno Cross_River Delta Ebonyi Edo Ekiti Enugu
FCT_Abuja Gombe Imo Jigawa Kaduna Kano Katsina Kebbi Kogi Kwara Lagos Nasarawa Niger Ogun Ondo Osun Oyo Plateau Rivers
Sokoto Taraba Yobe Zamfara`;

const GHANA = `Ahafo Ashanti Bono Bono_East Central Eastern Greater_Accra North_East Northern Oti Savannah Upper_East
Upper_West Volta Western Western_North`;

const list = (words: string): string[] => words.split(/\s+/).map((word) => word.replaceAll("_", " "));

/** What the parts of a country are called there, and their names to pick from where we know them. */
export function regionsOf(country: string): { word: string; names: string[] } {
  if (country === "NG") return { word: "State", names: list(NIGERIA) };
  if (country === "GH") return { word: "Region", names: list(GHANA) };
  return { word: "State or region", names: [] };
}
