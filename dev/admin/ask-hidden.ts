/** A terminal's keyboard, as far as a password needs it. */
export type Keyboard = {
  setRawMode(raw: boolean): unknown;
  on(event: "data", heard: (chunk: Buffer | string) => void): unknown;
  off(event: "data", heard: (chunk: Buffer | string) => void): unknown;
  resume(): unknown;
  pause(): unknown;
};

const BACK = new Set(["\u007f", "\b"]);
const INTERRUPT = "\u0003";

/** Asks a question whose answer does not show on the screen. Throws when it is broken off with Ctrl-C. */
export function askHidden(
  question: string,
  keyboard: Keyboard,
  screen: { write(text: string): unknown },
): Promise<string> {
  screen.write(question);
  keyboard.setRawMode(true);
  keyboard.resume();
  return new Promise((settle, fail) => {
    let typed: string[] = [];
    const finish = () => {
      keyboard.off("data", hear);
      keyboard.setRawMode(false);
      keyboard.pause();
      screen.write("\n");
    };
    const hear = (chunk: Buffer | string) => {
      const text = chunk.toString();
      // Arrow keys and the like arrive as one sequence that begins with Escape.
      if (text.startsWith("\u001b")) return;
      for (const key of text) {
        if (key === INTERRUPT) {
          finish();
          return fail(new Error("Nothing was done."));
        }
        if (key === "\r" || key === "\n") {
          finish();
          return settle(typed.join(""));
        }
        typed = BACK.has(key) ? typed.slice(0, -1) : [...typed, key];
      }
    };
    keyboard.on("data", hear);
  });
}
