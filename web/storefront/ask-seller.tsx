import type { Shell } from "#domain/store/store.ts";
import { mailUrl, whatsappUrl } from "./contact.ts";
import { useSay } from "./use-say.ts";
import { Icon, type IconName } from "./icon.tsx";

type Props = { shell: Shell; about: string; className?: string };

/** The ways to reach the seller, each with its first words written. Nothing when the seller gave none. */
export function AskSeller({ shell, about, className = "" }: Props) {
  const say = useSay();
  const chat = whatsappUrl(
    shell.contactPhone,
    shell.country,
    `${say("Hello {shop}.", { shop: shell.name })} ${about}`,
  );
  if (!shell.contactEmail && !shell.contactPhone) return null;
  return (
    <ul className={`flex flex-wrap gap-x-6 ${className}`}>
      {chat ? (
        <Way href={chat} icon="message" words={say("Chat on WhatsApp")} />
      ) : shell.contactPhone ? (
        <Way
          href={`tel:${shell.contactPhone.replace(/[^\d+]/g, "")}`}
          icon="phone"
          words={shell.contactPhone}
        />
      ) : null}
      {shell.contactEmail ? (
        <Way href={mailUrl(shell.contactEmail, about)} icon="mail" words={say("Write an e-mail")} />
      ) : null}
    </ul>
  );
}

const Way = ({ href, icon, words }: { href: string; icon: IconName; words: string }) => (
  <li>
    <a href={href} className="tap gap-2" rel="noopener">
      <Icon of={icon} size={19} />
      <span className="link">{words}</span>
    </a>
  </li>
);
