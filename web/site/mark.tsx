/** The striped awning of a market stall. */
export function Mark({ className = "size-8" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden focusable="false">
      <path d="M5 4h22l3 9H2z" className="fill-primary" />
      <path d="M9.4 4h4.4l-1 9H6.6zM18.2 4h4.4l2.8 9h-6.2z" fill="#f6dfc9" />
      <path
        d="M2 13h6.2a3.1 3.1 0 0 1-6.2 0M14.4 13h5.2l.4 0a3.1 3.1 0 0 1-6.2 0zM23.8 13H30a3.1 3.1 0 0 1-6.2 0"
        className="fill-primary"
      />
      <path d="M8.2 13h5.9a3.1 3.1 0 0 1-5.9 0M19.9 13h5.9a3.1 3.1 0 0 1-5.9 0" fill="#f6dfc9" />
      <path
        d="M5 18.5v9.5h22v-9.5"
        className="fill-none stroke-primary"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M12 28v-7.5h8V28"
        className="fill-primary/20 stroke-primary"
        strokeWidth="2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
