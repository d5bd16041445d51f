/**
 * How wide pictures are shown, for `sizes`: the browser takes the smallest that fills that on its screen. Counted from
 * `storefront.css`: a page has 34 px beside it together, 68 from 768 px on, and grows no wider than 1360; a rem is 17 px there.
 */
export const SIZES = {
  /** Two columns, three from 768 px, four from 1200. */
  grid: "(min-width: 1428px) 320px, (min-width: 1200px) calc(25vw - 36px), (min-width: 768px) calc(33.4vw - 39px), calc(50vw - 23px)",
  /** The picture of a product that has one. */
  single:
    "(min-width: 1428px) 625px, (min-width: 960px) calc(53.5vw - 72px), (min-width: 768px) calc(50vw - 55px), calc(100vw - 34px)",
  /** The same with others to slide to, and from 960 px a rail beside it. */
  slide:
    "(min-width: 1428px) 600px, (min-width: 960px) calc(53.5vw - 165px), (min-width: 768px) calc(44vw - 48px), calc(88vw - 30px)",
  rail: "77px",
  hero: "(min-width: 768px) 50vw, 100vw",
  /** The large one of three, and the two beside it. */
  collage: "(min-width: 768px) 34vw, 67vw",
  collageSide: "(min-width: 768px) 17vw, 34vw",
  cart: "(min-width: 768px) 119px, 94px",
  line: "60px",
  swatch: "38px",
  logo: "47px",
  /** On the page of links. */
  profile: "102px",
  thumb: "34px",
} as const;

/** Collections: a strip to slide on a phone, `count` in a row from 768 px. */
export const tileSizes = (count: number): string =>
  `(min-width: 1428px) ${Math.round(1360 / count)}px, (min-width: 768px) calc(${Math.round(100 / count)}vw - ${Math.round(68 / count)}px), calc(42vw - 14px)`;
