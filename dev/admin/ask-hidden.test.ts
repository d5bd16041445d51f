import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { askHidden } from "./ask-hidden.ts";

function terminal() {
  const keyboard = Object.assign(new EventEmitter(), {
    setRawMode: vi.fn<(raw: boolean) => void>(),
    resume: vi.fn<() => void>(),
    pause: vi.fn<() => void>(),
  });
  let shown = "";
  const asked = askHidden("Password: ", keyboard, { write: (text: string) => (shown += text) });
  const type = (...chunks: string[]) => chunks.forEach((chunk) => keyboard.emit("data", Buffer.from(chunk)));
  return { keyboard, asked, type, shown: () => shown };
}

test("what is typed or pasted is heard, and not shown", async () => {
  const { asked, type, shown, keyboard } = terminal();
  type("st", "all", "x", "\u007f", "\u001b[D", " at é", "\r");
  expect(await asked).toBe("stall at é");
  expect(shown()).toBe("Password: \n");
  expect(keyboard.setRawMode.mock.calls).toEqual([[true], [false]]);
  expect(keyboard.listenerCount("data")).toBe(0);
});

test("Ctrl-C breaks it off and gives the keyboard back", async () => {
  const { asked, type, keyboard } = terminal();
  type("stall", "\u0003");
  await expect(asked).rejects.toThrow("Nothing was done.");
  expect(keyboard.setRawMode).toHaveBeenLastCalledWith(false);
});
