/** An order number as it may be asked for: anything else in an address asks for number 0, which no order has. */
export const askableNumber = (number: number): number =>
  Number.isInteger(number) && number > 0 && number < 2 ** 31 ? number : 0;
