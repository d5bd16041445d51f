import { CircleCheck } from "lucide-react";
import { useSearchParams } from "react-router";

/** What the page before has done, by the word in the address. */
const WORDS: Record<string, string> = {
  name: "Your name is changed.",
  email: "Your address is changed. Letters go there from now on, and all other devices are signed out.",
  password: "Your password is changed, and all other devices are signed out.",
  "app-removed": "The app is removed. Its codes count no more.",
  "passkey-added": "The passkey is added. Next time you can sign in with it.",
  "passkey-removed": "The passkey is removed. It opens your account no more.",
  "signed-out": "That device is signed out.",
  "others-out": "All other devices are signed out.",
};

/** Says what was just done, in a live region that is there before. */
export function DoneLine() {
  const [search] = useSearchParams();
  const words = WORDS[search.get("done") ?? ""];
  return (
    <output className="block empty:hidden">
      {words && (
        <p className="flex items-start gap-3 rounded-xl border border-success/30 bg-success/8 p-4 text-sm">
          <CircleCheck aria-hidden className="mt-px size-[18px] shrink-0 text-success" />
          {words}
        </p>
      )}
    </output>
  );
}
