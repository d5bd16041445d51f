import { FileSpreadsheet, History } from "lucide-react";
import { data, Form, Link, redirect, useNavigation, useSubmit } from "react-router";
import { useState } from "react";
import { Invalid } from "#domain/errors.ts";
import { listImports, type ImportSummary } from "#domain/import/list.ts";
import { previewImport } from "#domain/import/preview.ts";
import { Badge, type Tone } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/imports";
import { DropZone } from "./drop-zone.tsx";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { dateAndTime } from "./zone.ts";

const MOST_BYTES = 25.1 * 1024 * 1024;

export const loader = page(async ({ context }: Route.LoaderArgs) => ({
  imports: await listImports(context.get(shopContext)),
}));

export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const refuse = (problem: string, status = 422) => data({ problem }, { status });
  if (Number(request.headers.get("content-length")) > MOST_BYTES)
    return refuse("This file is larger than 25 MB. Please split it into several.", 413);
  const file = (await request.formData()).get("file");
  if (!(file instanceof File) || file.name === "") return refuse("Choose a CSV file first.");
  if (file.size === 0) return refuse("This file is empty.");
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { id } = await previewImport(context.get(shopContext), { fileName: file.name, bytes });
    throw redirect(`/dashboard/${params.slug}/imports/${id}`);
  } catch (error) {
    if (error instanceof Invalid) return refuse(error.message);
    throw error;
  }
});

export const meta: Route.MetaFunction = () => [{ title: "Import products" }];

export default function Imports({ loaderData, actionData }: Route.ComponentProps) {
  const { base, can } = useFrame();
  const submit = useSubmit();
  const sending = useNavigation().formMethod === "POST";
  const [name, setName] = useState<string>();
  const send = ([file]: File[]) => {
    if (!file || sending) return;
    setName(file.name);
    const form = new FormData();
    form.set("file", file);
    void submit(form, { method: "post", encType: "multipart/form-data" });
  };
  return (
    <>
      <PageHeader title="Import products" back={{ to: `${base}/products`, name: "Products" }} />
      <div className="grid gap-4 lg:gap-5">
        {can("catalogue.import") ? (
          <Card
            title="From a file"
            hint="A CSV file as Shopify exports it, with one row for each variant and picture."
          >
            <Form method="post" encType="multipart/form-data" className="grid gap-3">
              <DropZone
                name="file"
                accept=".csv,text/csv"
                onFiles={send}
                error={actionData?.problem}
                className="py-12"
                label={
                  <>
                    <FileSpreadsheet aria-hidden className="size-8 text-muted-foreground" strokeWidth={1.5} />
                    {sending ? `Reading ${name ?? "the file"}…` : "Choose a CSV file, or drop it here"}
                  </>
                }
                hint="You see what would change before anything does."
              />
              <div role="alert">
                {actionData && !sending && <FieldError>{actionData.problem}</FieldError>}
              </div>
              <noscript>
                <Button type="submit" look="primary">
                  Look at this file
                </Button>
              </noscript>
            </Form>
          </Card>
        ) : (
          <Notice>Only the owner and managers can import products.</Notice>
        )}
        {loaderData.imports.length > 0 && (
          <Card flush title="Earlier imports" className="overflow-clip">
            <ImportList imports={loaderData.imports} />
          </Card>
        )}
        {loaderData.imports.length === 0 && (
          <p className="flex items-center justify-center gap-2 p-4 text-sm text-muted-foreground">
            <History aria-hidden className="size-4" />
            Your imports will be listed here, with a report of each.
          </p>
        )}
      </div>
    </>
  );
}

const STATUS = {
  previewed: { name: "Not started", tone: "warn" },
  running: { name: "Running", tone: "info" },
  done: { name: "Done", tone: "good" },
  cancelled: { name: "Stopped", tone: "plain" },
} as const satisfies Record<ImportSummary["status"], { name: string; tone: Tone }>;

function ImportList({ imports }: { imports: ImportSummary[] }) {
  const { base, store } = useFrame();
  const link = (row: ImportSummary) => (
    <Link
      to={`${base}/imports/${row.id}`}
      className="font-medium break-all after:absolute after:inset-0 hover:underline"
    >
      {row.fileName}
    </Link>
  );
  const badge = ({ status }: ImportSummary) => (
    <Badge tone={STATUS[status].tone}>{STATUS[status].name}</Badge>
  );
  const count = (row: ImportSummary) =>
    `${row.done.toLocaleString("en")} of ${row.total.toLocaleString("en")} products`;
  return (
    <DataList
      caption="Earlier imports"
      rows={imports}
      rowKey={(row) => row.id}
      columns={[
        { name: "File", className: "w-full", renderCell: link },
        { name: "Status", renderCell: badge },
        { name: "Products", end: true, className: "whitespace-nowrap", renderCell: count },
        {
          name: "Uploaded",
          end: true,
          className: "whitespace-nowrap",
          renderCell: (row) => dateAndTime(row.createdAt, store.timeZone),
        },
      ]}
      renderCard={(row) => (
        <div className="grid gap-1.5 px-4 py-3 text-sm">
          <div className="flex items-start justify-between gap-2">
            {link(row)}
            {badge(row)}
          </div>
          <p className="text-[13px] text-muted-foreground">
            {count(row)} · {dateAndTime(row.createdAt, store.timeZone)}
          </p>
        </div>
      )}
    />
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
