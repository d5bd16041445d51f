/** So long may an option and each of its values be: what is longer could not be chosen in a list, whose choices stand in its address. */
export const LONGEST_OPTION = 255;
