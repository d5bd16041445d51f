/** What a letter says, before it is laid out. All of it is plain text. */
export type Words = {
  subject: string;
  heading: string;
  paragraphs: string[];
  /** Something to type elsewhere, shown large. */
  code?: string;
  button?: { label: string; href: string };
  /** Said small, below everything else. */
  small?: string;
  /** What was bought and what it comes to. */
  rows?: Row[];
};

export type Row = {
  left: string;
  count?: number;
  right: string;
  /** One of the sums below the things. */
  sum?: true;
  /** Where a small picture of it is; absolute. */
  picture?: string;
};
