import { Form, useNavigation } from "react-router";
import { Badge } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import type { SessionView } from "./safety-view.ts";

/** Every place where somebody is signed in, this one first, each with a way to end it at once. */
export function SessionsCard({ sessions, action }: { sessions: SessionView[]; action: string }) {
  const sending = useNavigation().formData;
  const pending = (id: string | null) =>
    sending !== undefined && (id ? sending.get("id") === id : sending.get("intent") === "sign-out-others");
  return (
    <section
      aria-label="Devices"
      className="min-w-0 rounded-xl border border-border bg-card text-card-foreground shadow-xs"
    >
      <ul className="divide-y divide-border">
        {sessions.map(({ id, current, device, about }) => (
          <li key={id} className="flex items-center gap-x-3 px-4 py-2.5 text-sm sm:px-5">
            <div className="grid min-h-11 min-w-0 grow content-center gap-0.5">
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
                {device}
                {current && <Badge tone="good">This device</Badge>}
              </span>
              <span className="text-[13px] text-muted-foreground">{about}</span>
            </div>
            {!current && (
              <Form method="post" action={action} preventScrollReset>
                <input type="hidden" name="id" value={id} />
                <Button
                  type="submit"
                  name="intent"
                  value="sign-out"
                  look="quiet"
                  size="small"
                  pending={pending(id)}
                >
                  Sign out
                  <span className="sr-only">{device}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post" action={action} className="border-t border-border p-3 sm:px-5">
          <Button type="submit" name="intent" value="sign-out-others" pending={pending(null)}>
            Sign out all other devices
          </Button>
        </Form>
      )}
    </section>
  );
}
