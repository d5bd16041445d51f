import { Link } from "react-router";

/** Under a page with one form: the way back without sending it. */
export const BackLink = ({ to, children }: { to: string; children: string }) => (
  <Link to={to} className="inline-block py-2 font-medium text-foreground underline underline-offset-4">
    {children}
  </Link>
);
