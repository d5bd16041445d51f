import { ArrowUp, Plus } from "lucide-react";
import { useState } from "react";
import { data, Form } from "react-router";
import { Conflict, Invalid } from "#domain/errors.ts";
import { arrangeLocations } from "#domain/stock/arrange-locations.ts";
import { stockLocations, type LocationRow } from "#domain/stock/locations.ts";
import { setLocationOpen } from "#domain/stock/open-location.ts";
import { saveLocation } from "#domain/stock/save-location.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-locations";
import { useFrame } from "./frame-data.ts";
import { LocationDialog } from "./location-dialog.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { useSaid } from "./use-answer.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => ({
  locations: await stockLocations(context.get(shopContext)),
}));

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const id = typed["id"] ?? "";
  try {
    switch (typed["intent"]) {
      case "save":
        await saveLocation(shop, id || null, { name: typed["name"] ?? "", address: typed["address"] ?? "" });
        return data({ said: id ? "Location saved." : "Location added." });
      case "arrange":
        await arrangeLocations(shop, (typed["order"] ?? "").split(",").filter(Boolean));
        return data({ said: "Orders take from them in this order now." });
      case "close":
        await setLocationOpen(shop, id, false);
        return data({ said: "Location closed." });
      case "open":
        await setLocationOpen(shop, id, true);
        return data({ said: "Location opened." });
      default:
        return data({ failed: "There is nothing to do." }, { status: 422 });
    }
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    if (error instanceof Conflict) return data({ failed: error.message }, { status: 409 });
    throw error;
  }
});

export const meta: Route.MetaFunction = () => [{ title: "Locations" }];

export default function Locations({ loaderData: { locations }, actionData }: Route.ComponentProps) {
  const { can } = useFrame();
  const mayWrite = can("settings.write");
  const [editing, setEditing] = useState<LocationRow | "new" | null>(null);
  useSaid(actionData);
  return (
    <>
      <PageHeader
        title="Settings"
        action={
          mayWrite && (
            <Button look="primary" onClick={() => setEditing("new")}>
              <Plus aria-hidden />
              Add location
            </Button>
          )
        }
      />
      <SettingsTabs />
      <div className="mx-auto grid max-w-3xl gap-4 lg:mx-0 lg:gap-5">
        <Card
          flush
          title="Locations"
          hint="Where you keep your things. An order takes from the first that has them, and from the next what is missing."
        >
          <ol aria-label="Locations" className="divide-y divide-border border-t border-border">
            {locations.map((location, at) => (
              <li key={location.id} className="grid gap-2 px-4 py-3.5 text-sm sm:px-5">
                <div className="flex flex-wrap items-start justify-between gap-2">
                  <div className="grid min-w-0 gap-0.5">
                    <p className="font-semibold break-words">{location.name}</p>
                    {location.address && (
                      <p className="break-words whitespace-pre-line text-muted-foreground">
                        {location.address}
                      </p>
                    )}
                    <p className="text-[13px] text-muted-foreground">
                      {location.pieces.toLocaleString("en")} pieces
                    </p>
                  </div>
                  {!location.active && <Badge>Closed</Badge>}
                </div>
                {mayWrite && (
                  <div className="-ms-3 flex flex-wrap gap-1">
                    {location.active && at > 0 && <MoveUp locations={locations} at={at} />}
                    <Button look="quiet" size="small" onClick={() => setEditing(location)}>
                      Edit<span className="sr-only"> {location.name}</span>
                    </Button>
                    <Form method="post" replace>
                      <input type="hidden" name="id" value={location.id} />
                      <Button
                        type="submit"
                        look="quiet"
                        size="small"
                        name="intent"
                        value={location.active ? "close" : "open"}
                      >
                        {location.active ? "Close" : "Open again"}
                        <span className="sr-only"> {location.name}</span>
                      </Button>
                    </Form>
                  </div>
                )}
              </li>
            ))}
          </ol>
        </Card>
      </div>
      {editing && (
        <LocationDialog location={editing === "new" ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

/** One place forward; the whole order is sent, so that two who do it at once don't mix. */
function MoveUp({ locations, at }: { locations: LocationRow[]; at: number }) {
  const ids = locations.map(({ id }) => id);
  const order = ids.toSpliced(at, 1).toSpliced(at - 1, 0, ids[at] ?? "");
  return (
    <Form method="post" replace>
      <input type="hidden" name="order" value={order.join(",")} />
      <Button type="submit" look="quiet" size="small" name="intent" value="arrange">
        <ArrowUp aria-hidden />
        Take from it earlier<span className="sr-only">: {locations[at]?.name}</span>
      </Button>
    </Form>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
