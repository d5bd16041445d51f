import { data } from "react-router";
import { Conflict, Invalid } from "#domain/errors.ts";
import { menusForEdit } from "#domain/menu/for-edit.ts";
import { saveMenu } from "#domain/menu/save.ts";
import { page, textOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-menus";
import { MenuEditor } from "./menu-editor.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";

export const loader = page(async ({ context }: Route.LoaderArgs) => menusForEdit(context.get(shopContext)));

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const form = await request.formData();
  const place = form.get("place") === "footer" ? "footer" : "header";
  const rev = Number(textOf(form, "rev"));
  const shop = context.get(shopContext);
  try {
    switch (form.get("intent")) {
      case "save": {
        const saved = await saveMenu(shop, place, readItems(textOf(form, "items")), rev);
        return data({ said: "Menu saved. Shoppers see it now.", rev: saved.rev });
      }
      case "usual":
        await saveMenu(shop, place, null, rev);
        return data({ said: "The usual menu is back. Shoppers see it now." });
      default:
        return data({ problems: { "": "There is nothing to do." } }, { status: 422 });
    }
  } catch (error) {
    if (error instanceof Invalid) return data({ problems: error.problems }, { status: 422 });
    if (error instanceof Conflict) return data({ stale: error.message }, { status: 409 });
    throw error;
  }
});

function readItems(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Invalid({ "": "This menu could not be read. Please load the page again." });
  }
}

export const meta: Route.MetaFunction = () => [{ title: "Menus" }];

export default function Menus({ loaderData: { menus, targets } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs />
      <div className="grid gap-4 lg:gap-5">
        <ReadOnlyNotice permission="theme.write" />
        {menus.map((menu) => (
          <MenuEditor key={menu.place} menu={menu} targets={targets} />
        ))}
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
