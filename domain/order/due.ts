/** What is asked for in money, in minor units: the total, less what gift cards have paid of it. */
export const dueOf = ({ total, giftCard }: { total: number; giftCard: number }): number => total - giftCard;
