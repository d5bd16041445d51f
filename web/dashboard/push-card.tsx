import { BellRing } from "lucide-react";
import { useEffect, useState } from "react";
import { useFetcher } from "react-router";
import type { NoticeDevice, NoticeSettings } from "#domain/notice/settings.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { useFrame } from "./frame-data.ts";
import { endPushHere, pushHere, pushState, type PushState } from "./push-here.ts";
import { useSaid } from "./use-answer.ts";
import { dateOnly } from "./zone.ts";

type Answer = { said: string } | { failed: string } | { problems: Record<string, string> };

/** Why there is no button, where there is none. */
const WHY: Record<Exclude<PushState, "ready" | "unknown">, string> = {
  blocked:
    "Notifications of this site are blocked in this browser. Allow them in its settings for this site first.",
  unable:
    "This browser can’t take pushes. On an iPhone or iPad, add this page to the home screen and open it from there.",
};

/** In which browsers somebody wants push: this one, and the others where they are signed in. */
export function PushCard({ push }: { push: NonNullable<NoticeSettings["push"]> }) {
  const fetcher = useFetcher<Answer>();
  const [state, setState] = useState<PushState>("unknown");
  const [here, setHere] = useState<string | null>(null);
  const [failed, setFailed] = useState("");
  useSaid(fetcher.data);
  useEffect(() => {
    const look = async () => {
      const found = await pushState();
      setState(found.state);
      setHere(found.endpoint);
    };
    void look();
  }, []);
  const isOn = push.devices.some(({ endpoint }) => endpoint === here);
  const add = async () => {
    try {
      const subscription = await pushHere(push.publicKey);
      setHere(subscription.endpoint ?? null);
      setFailed("");
      await fetcher.submit(
        { intent: "add_device", subscription: JSON.stringify(subscription) },
        { method: "post" },
      );
    } catch {
      const { state: now } = await pushState();
      setState(now);
      if (now === "ready") setFailed("The browser did not take it. Please try again.");
    }
  };
  const problems = fetcher.data && "problems" in fetcher.data ? Object.values(fetcher.data.problems) : [];
  return (
    <Card
      title="Push"
      hint="Shown by your phone or computer while this page is closed, as long as you are signed in there."
    >
      {push.devices.length > 0 && (
        <ul aria-label="Devices with push" className="divide-y divide-border">
          {push.devices.map((device) => (
            <Device
              key={device.id}
              device={device}
              isHere={device.endpoint === here}
              onRemove={() => {
                if (device.endpoint === here) void endPushHere();
                void fetcher.submit({ intent: "remove_device", id: device.id }, { method: "post" });
              }}
            />
          ))}
        </ul>
      )}
      {state === "ready" && !isOn && (
        <Button className="justify-self-start" pending={fetcher.state !== "idle"} onClick={() => void add()}>
          <BellRing aria-hidden />
          Push to this device
        </Button>
      )}
      {state !== "ready" && state !== "unknown" && (
        <p className="text-sm text-muted-foreground">{WHY[state]}</p>
      )}
      {(failed || problems[0]) && <FieldError>{failed || problems[0]}</FieldError>}
      <noscript>
        <p className="text-sm text-muted-foreground">Adding this device takes JavaScript.</p>
      </noscript>
    </Card>
  );
}

type DeviceProps = { device: NoticeDevice; isHere: boolean; onRemove: () => void };

function Device({ device, isHere, onRemove }: DeviceProps) {
  const { store } = useFrame();
  return (
    <li className="flex items-center justify-between gap-3 py-1 text-sm">
      <span className="min-w-0">
        <span className="block font-medium wrap-anywhere">{device.name}</span>
        <span className="text-[13px] text-muted-foreground">
          {isHere ? "This device" : `Since ${dateOnly(device.since, store.timeZone)}`}
        </span>
      </span>
      <Button look="dangerQuiet" size="small" onClick={onRemove}>
        Remove<span className="sr-only"> {device.name}</span>
      </Button>
    </li>
  );
}
