import type { OwnReviewRow, ReviewRow, SellerReviewRow, ToReviewRow } from "#db/reviews.server.ts";

/** A review as shoppers see it. */
export type Review = ReviewRow;
/** The same for who wrote it. */
export type OwnReview = OwnReviewRow;
/** The same for the shop. */
export type SellerReview = SellerReviewRow;
/** A product of an order, with the stars its buyer gave it. */
export type ToReview = ToReviewRow;

export type ReviewInput = { stars: string; title: string; body: string; named: boolean };

export const LONGEST_TITLE = 80;
export const LONGEST_BODY = 2_000;
export const LONGEST_ANSWER = 1_000;
export const LONGEST_REASON = 300;
