import { Download, LoaderCircle } from "lucide-react";
import { Form, Link, useNavigation } from "react-router";
import type { ImportView } from "#domain/import/view.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Progress } from "#web/ui/progress.tsx";
import { useFrame } from "./frame-data.ts";
import { plural, timeLeft } from "./plural.ts";

type Props = { view: ImportView; now: Date };

/** What will happen, is happening or has happened, and what one can do about it. */
export function ImportState({ view, now }: Props) {
  const { base, can } = useFrame();
  const { counts } = view;
  const busy = useNavigation().formData?.get("intent");
  const work = counts.create + counts.update;
  const mayImport = can("catalogue.import");

  if (view.status === "previewed")
    return (
      <Card
        title={work === 0 ? "There is nothing to import" : `${plural(work, "product")} to import`}
        hint={
          work === 0
            ? "Everything in this file is in your store already, or was refused."
            : "Nothing has changed yet. Have a look at the products below, then start."
        }
      >
        <ul className="grid gap-1 text-sm">
          <Line count={counts.create} one="will be added" />
          <Line count={counts.update} one="will be changed" />
          <Line count={counts.unchanged} one="stays as it is" more="stay as they are" />
          <Line count={counts.refuse} one="can’t be taken; the reasons are below" />
        </ul>
        {mayImport && work > 0 && (
          <Form method="post" className="flex flex-wrap gap-2">
            <Button type="submit" name="intent" value="start" look="primary" pending={busy === "start"}>
              Import {plural(work, "product")}
            </Button>
            <Link to={`${base}/imports`} className={buttonLook({ look: "quiet" })}>
              Not now
            </Link>
          </Form>
        )}
      </Card>
    );

  if (view.status === "running")
    return (
      <Card title="Importing" hint="You can close this page or go on working; it goes on by itself.">
        <div className="grid gap-2">
          <Progress done={view.done} total={view.total} label="Products imported" />
          <output className="flex flex-wrap justify-between gap-2 text-sm tabular-nums">
            <span>
              {view.done.toLocaleString("en")} of {plural(view.total, "product")}
            </span>
            <span className="text-muted-foreground">
              {timeLeft(view.done, view.total, view.startedAt, now)}
            </span>
          </output>
        </div>
        {mayImport && (
          <Form method="post">
            <Button type="submit" name="intent" value="cancel" pending={busy === "cancel"}>
              Stop the import
            </Button>
          </Form>
        )}
      </Card>
    );

  return (
    <Card
      title={view.status === "done" ? "The import is done" : "The import was stopped"}
      hint={
        view.status === "done"
          ? undefined
          : `${view.done.toLocaleString("en")} of ${plural(view.total, "product")} had been looked at. What was imported by then stays.`
      }
      action={
        <a href={`${base}/imports/${view.id}/report`} download className={buttonLook()}>
          <Download aria-hidden />
          <span>
            <span className="max-sm:sr-only">Download </span>
            <span className="max-sm:capitalize">report</span>
          </span>
        </a>
      }
    >
      <ul className="grid gap-1 text-sm" aria-live="polite">
        <Line count={counts.created} one="added" />
        <Line count={counts.updated} one="changed" />
        <Line count={counts.untouched} one="stayed as it was" more="stayed as they were" />
        <Line count={counts.refused} one="refused; the reasons are below" />
      </ul>
      {view.picturesWaiting > 0 && (
        <p className="flex items-center gap-2 text-sm">
          <LoaderCircle aria-hidden className="size-4 animate-spin motion-reduce:animate-none" />
          {plural(view.picturesWaiting, "picture")} still being fetched.
        </p>
      )}
      {view.picturesFailed > 0 && (
        <Notice tone="warn" title={`${plural(view.picturesFailed, "picture")} could not be had`}>
          The products are there without them. The report says which and why; you can upload them by hand.
        </Notice>
      )}
      {can("catalogue.read") && (
        <div>
          <Link to={`${base}/products`} className={buttonLook({ look: "primary" })}>
            See your products
          </Link>
        </div>
      )}
    </Card>
  );
}

/** "12 products will be added", the numbers under each other. */
function Line({ count, one, more = one }: { count: number; one: string; more?: string }) {
  if (count === 0) return null;
  return (
    <li className="flex gap-2">
      <span className="min-w-10 text-end font-semibold tabular-nums">{count.toLocaleString("en")}</span>
      <span>
        {count === 1 ? "product" : "products"} {count === 1 ? one : more}
      </span>
    </li>
  );
}
