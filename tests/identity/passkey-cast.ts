import { addPasskey } from "#domain/passkey/add.ts";
import { askForNewPasskey } from "#domain/passkey/ask.ts";
import { Authenticator, type Lies } from "./authenticator.ts";
import { Browser, someone } from "./browser.ts";

/** Adds a passkey to whoever is signed in here. */
export async function add(browser: Browser, device: Authenticator, lies: Lies = {}, name = "Pixel 7") {
  const me = await browser.mine();
  const asking = await browser.door();
  const { flow, options } = await askForNewPasskey(asking.identity, asking.passkeys, me);
  const answer = await device.make(options, lies);
  const door = await browser.door();
  return { flow, answer, ...(await addPasskey(door.identity, door.passkeys, me, { flow, name, answer })) };
}

/** A seller with a passkey, in the browser that added it. */
export async function sellerWithPasskey(who = someone()) {
  const browser = new Browser({ realm: "seller" });
  const { person } = await browser.join(who);
  const device = new Authenticator();
  const { recoveryCodes } = await add(browser, device);
  return { browser, who, id: person.id, device, codes: recoveryCodes ?? [] };
}
