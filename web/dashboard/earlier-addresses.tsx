/** Addresses that were given out before: links to them still arrive. */
export function EarlierAddresses({ handles, address }: { handles: string[]; address: string }) {
  if (handles.length === 0) return null;
  return (
    <div className="grid gap-1 text-[13px] leading-snug text-muted-foreground">
      <p>
        {handles.length === 1
          ? "The old address leads here, for ever:"
          : "These old addresses lead here, for ever:"}
      </p>
      <ul className="grid gap-0.5">
        {handles.map((handle) => (
          <li key={handle} className="break-all">
            {address.replace(/^https?:\/\//, "") + handle}
          </li>
        ))}
      </ul>
    </div>
  );
}
