import { data } from "react-router";
import { myDevices } from "#domain/buyer/devices.ts";
import { signOutDevice, signOutEverywhere, type OpenSession } from "#domain/identity/sessions.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext, sayContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { deviceOf, type Device } from "#web/device-words.ts";
import { dropAll } from "../cart-cookie.ts";
import { NO_INDEX } from "../page-words.ts";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/devices";
import { AccountPage } from "./account-page.tsx";
import { doneAt, takeNote } from "./kept-note.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { note, headers } = takeNote(request);
  const { shell, sessions } = await myDevices(context.get(shopContext));
  return data({ shell, note, devices: sessions.map(inWords) }, { headers });
});

const inWords = ({ userAgent, machine, ...session }: OpenSession) => ({
  ...session,
  device: machine ? null : deviceOf(userAgent),
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  const me = meOf(context);
  const say = context.get(sayContext);
  const here = typed["intent"] === "everywhere" || typed["session"] === me.sessionId;
  if (typed["intent"] === "one") await signOutDevice(door.identity, me, typed["session"] ?? "");
  else await signOutEverywhere(door.identity, me, { exceptThis: typed["intent"] !== "everywhere" });
  if (here) {
    const said =
      typed["intent"] === "everywhere"
        ? say("You are signed out on all devices, this one too.")
        : say("You are signed out on this device.");
    return doneAt("/account/sign-in", said, withCookies(door.forget(), ...dropAll()));
  }
  return doneAt(
    "/account/devices",
    typed["intent"] === "one" ? say("It is signed out.") : say("All others are signed out."),
  );
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your devices")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function Devices({ loaderData: { shell, devices, note } }: Route.ComponentProps) {
  const say = useSay();
  const named = (device: Device | null): string => {
    if (device === null) return say("An app");
    const { browser, machine } = device;
    if (browser && machine) return say("{browser} on {machine}", { browser, machine });
    return browser || machine || say("An unknown device");
  };
  const when = new Intl.DateTimeFormat(shell.locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: shell.timeZone,
  });
  return (
    <AccountPage shell={shell} title={say("Where you are signed in")} at="/account/devices" note={note}>
      <p className="mt-3 max-w-xl text-muted">
        {say("Something you don't know? Sign it out, and choose a new password.")}
      </p>
      <ul className="mt-5 divide-y divide-line border-y border-line">
        {devices.map(({ id, device, place, current, createdAt, updatedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
            <div className="min-w-0">
              <p className="font-semibold wrap-anywhere">
                {named(device)}{" "}
                {current ? <span className="font-normal text-accent-text"> · {say("this one")}</span> : null}
              </p>
              <p className="text-[0.95rem] text-muted">
                {[place, say("signed in {when}", { when: when.format(new Date(createdAt)) })]
                  .filter(Boolean)
                  .join(" · ")}
                {new Date(updatedAt).getTime() - new Date(createdAt).getTime() > 60_000 ? (
                  <>
                    <br />
                    {say("seen {when}", { when: when.format(new Date(updatedAt)) })}
                  </>
                ) : null}
              </p>
            </div>
            <form method="post">
              <input type="hidden" name="session" value={id} />
              <button type="submit" name="intent" value="one" className="press press-quiet">
                {say("Sign out")}
                <span className="sr-only">
                  : {named(device)}, {say("signed in {when}", { when: when.format(new Date(createdAt)) })}
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" className="mt-6 flex flex-wrap gap-3">
        {devices.length > 1 ? (
          <button type="submit" name="intent" value="others" className="press press-quiet">
            {say("Sign out all others")}
          </button>
        ) : null}
        <button type="submit" name="intent" value="everywhere" className="press press-quiet">
          {say("Sign out everywhere, here too")}
        </button>
      </form>
    </AccountPage>
  );
}
