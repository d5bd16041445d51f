import { Plus } from "lucide-react";
import { useState } from "react";
import { useFetcher } from "react-router";
import type { Terms } from "#domain/delivery/terms.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { AreaFields } from "./area-fields.tsx";
import {
  type DeliveryDraft,
  deliveryDraft,
  newArea,
  newPoint,
  newZone,
  readDelivery,
} from "./delivery-draft.ts";
import { DeliveryPreview } from "./delivery-preview.tsx";
import { EditableList } from "./editable-list.tsx";
import { useFrame } from "./frame-data.ts";
import { PointFields } from "./point-fields.tsx";
import { SaveBar } from "./save-bar.tsx";
import type { TermsAnswer } from "./terms-answer.ts";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useSaid } from "./use-answer.ts";
import { useKept } from "./use-kept.ts";
import { ZoneFields } from "./zone-fields.tsx";

type Props = { terms: Terms; country: string };

/** How the store delivers: zones with their rates, its own rider's areas, and where orders can be fetched. Saved as a whole. */
export function DeliveryEditor({ terms, country }: Props) {
  const { store, can } = useFrame();
  const { currency } = store;
  const fetcher = useFetcher<TermsAnswer>();
  const [draft, setDraft] = useState(() => deliveryDraft(terms, currency));
  const text = JSON.stringify(draft);
  const { dirty, send } = useKept(text, fetcher.data);
  useSaid(fetcher.data);
  const problems = fetcher.data && "problems" in fetcher.data ? fetcher.data.problems : {};
  const sending = fetcher.state !== "idle";
  const mayWrite = can("settings.write");
  const set = (part: Partial<DeliveryDraft>) => setDraft({ ...draft, ...part });
  const save = () => {
    send();
    void fetcher.submit({ draft: text, mark: terms.mark }, { method: "post" });
  };
  const shared = { home: country, currency, problems };
  const empty = draft.zones.length + draft.areas.length + draft.points.length === 0;
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5 xl:grid-cols-[minmax(0,1fr)_28rem]">
      <fieldset disabled={!mayWrite} className="grid min-w-0 content-start gap-4 lg:gap-5">
        <legend className="sr-only">Delivery</legend>
        <SaveBar answer={fetcher.data} sending={sending} dirty={dirty} onSave={save} mayWrite={mayWrite} />
        {empty && (
          <Notice title="Nothing is set up yet">
            Until you add a zone, buyers everywhere can order and delivery is agreed with you.
          </Notice>
        )}
        <Card
          title="Zones"
          hint="Where you send things, and what it costs. The narrowest zone counts: Lagos before Nigeria."
        >
          <EditableList
            items={draft.zones}
            nameOf={({ name }) => name || "New zone"}
            onChange={(zones) => set({ zones })}
          >
            {(zone, put, at) => <ZoneFields zone={zone} put={put} path={`zones.${at}`} {...shared} />}
          </EditableList>
          <Button className="justify-self-start" onClick={() => set({ zones: [...draft.zones, newZone()] })}>
            <Plus aria-hidden />
            Add a zone
          </Button>
        </Card>
        <Card
          title="Your own rider"
          hint="Parts of town by name, each with its price. Buyers can leave a note for the rider."
        >
          <EditableList
            items={draft.areas}
            nameOf={({ name }) => name || "New area"}
            onChange={(areas) => set({ areas })}
          >
            {(area, put, at) => <AreaFields area={area} put={put} path={`areas.${at}`} {...shared} />}
          </EditableList>
          <Button
            className="justify-self-start"
            onClick={() => set({ areas: [...draft.areas, newArea(country)] })}
          >
            <Plus aria-hidden />
            Add an area
          </Button>
        </Card>
        <Card title="Pick up" hint="Where buyers can fetch their orders themselves, for nothing.">
          <EditableList
            items={draft.points}
            nameOf={({ name }) => name || "New place"}
            onChange={(points) => set({ points })}
          >
            {(point, put, at) => (
              <PointFields point={point} put={put} home={country} problems={problems} path={`points.${at}`} />
            )}
          </EditableList>
          <Button
            className="justify-self-start"
            onClick={() => set({ points: [...draft.points, newPoint(country)] })}
          >
            <Plus aria-hidden />
            Add a place
          </Button>
        </Card>
      </fieldset>
      <div className="min-w-0 lg:sticky lg:top-4 lg:self-start">
        <DeliveryPreview terms={readDelivery(draft, currency)} home={country} currency={currency} />
      </div>
      <UnsavedGuard dirty={dirty && !sending} />
    </div>
  );
}
