import { useState } from "react";
import { data, Form } from "react-router";
import { Invalid } from "#domain/errors.ts";
import { setBrandPicture } from "#domain/picture/brand.ts";
import { MOST_BYTES, TOO_LARGE } from "#domain/picture/check.ts";
import { saveLook } from "#domain/store/save-look.ts";
import { storeSettings } from "#domain/store/settings.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-look";
import { BrandPicture } from "./brand-picture.tsx";
import { useFrame } from "./frame-data.ts";
import { readTheme } from "./look-form.ts";
import { LookPreview } from "./look-preview.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { ThemeFields } from "./theme-fields.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useFormState } from "./use-form-state.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => ({
  settings: await storeSettings(context.get(shopContext)),
}));

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  if (Number(request.headers.get("content-length")) > MOST_BYTES + 64 * 1024)
    return data({ problems: { picture: TOO_LARGE }, typed: {} }, { status: 413 });
  const form = await request.formData();
  const typed = typedOf(form);
  const which = form.get("which") === "hero" ? "hero" : "logo";
  const name = which === "hero" ? "Large picture" : "Logo";
  try {
    switch (form.get("intent")) {
      case "picture": {
        const file = form.get("file");
        if (!(file instanceof File) || file.size === 0)
          return data({ problems: { picture: "Choose a picture first." }, typed: {} }, { status: 422 });
        await setBrandPicture(shop, which, new Uint8Array(await file.arrayBuffer()));
        return data({ said: `${name} saved.`, notes: NO_NOTES });
      }
      case "no-picture":
        await setBrandPicture(shop, which, null);
        return data({ said: `${name} removed.`, notes: NO_NOTES });
      default: {
        const { notes } = await saveLook(shop, readTheme(typed));
        return data({ said: "Look saved.", notes });
      }
    }
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    throw error;
  }
});

export const meta: Route.MetaFunction = () => [{ title: "Look" }];

export default function Look({ loaderData: { settings }, actionData }: Route.ComponentProps) {
  const { can } = useFrame();
  const { problems, sending, dirty, touch } = useFormState(actionData);
  const [theme, setTheme] = useState(settings.theme);
  const notes = actionData && "said" in actionData ? actionData.notes : NO_NOTES;
  const mayWrite = can("settings.write");
  return (
    <>
      <PageHeader
        title="Settings"
        place="bar"
        action={
          mayWrite && (
            <Button type="submit" form="look" look="primary" pending={sending}>
              {sending ? "Saving" : "Save the look"}
            </Button>
          )
        }
      />
      <SettingsTabs />
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-[minmax(0,1fr)_23rem] lg:gap-5">
        <div className="grid min-w-0 content-start gap-4 lg:gap-5">
          {notes.length > 0 && !dirty && (
            <Notice tone="warn" title="Saved, with a note">
              {notes.join(" ")}
            </Notice>
          )}
          <Card title="Colours, type and shape">
            <Form id="look" method="post" replace onChange={touch}>
              <ThemeFields theme={theme} problems={problems} disabled={!mayWrite} onChange={setTheme} />
            </Form>
          </Card>
          <Card title="Pictures" hint="Kept as soon as you choose them.">
            <div className="grid gap-5 sm:grid-cols-2">
              <BrandPicture which="logo" mediaKey={settings.logoKey} mayWrite={mayWrite} />
              <BrandPicture which="hero" mediaKey={settings.heroKey} mayWrite={mayWrite} />
            </div>
          </Card>
        </div>
        <div className="order-first min-w-0 lg:order-none">
          <div className="lg:sticky lg:top-24">
            <LookPreview theme={theme} settings={settings} />
          </div>
        </div>
      </div>
      <UnsavedGuard dirty={dirty} />
    </>
  );
}

const NO_NOTES: string[] = [];

export function ErrorBoundary() {
  return <PageProblem />;
}
