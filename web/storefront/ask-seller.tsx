import { Mail, MessageCircle, Phone } from "lucide-react";
import type { Shell } from "#domain/store/store.ts";
import { mailUrl, whatsappUrl } from "./contact.ts";

type Props = { shell: Shell; about: string; className?: string };

/** The ways to reach the seller, each with its first words written. Nothing when the seller gave none. */
export function AskSeller({ shell, about, className = "" }: Props) {
  const chat = whatsappUrl(shell.contactPhone, shell.country, `Hello ${shell.name}. ${about}`);
  if (!shell.contactEmail && !shell.contactPhone) return null;
  return (
    <ul className={`flex flex-wrap gap-x-6 ${className}`}>
      {chat ? (
        <Way href={chat} icon={<MessageCircle {...ICON} />} words="Chat on WhatsApp" />
      ) : shell.contactPhone ? (
        <Way
          href={`tel:${shell.contactPhone.replace(/[^\d+]/g, "")}`}
          icon={<Phone {...ICON} />}
          words={shell.contactPhone}
        />
      ) : null}
      {shell.contactEmail ? (
        <Way href={mailUrl(shell.contactEmail, about)} icon={<Mail {...ICON} />} words="Write an e-mail" />
      ) : null}
    </ul>
  );
}

const ICON = { size: 19, strokeWidth: 1.75, "aria-hidden": true, className: "shrink-0" } as const;

const Way = ({ href, icon, words }: { href: string; icon: React.ReactNode; words: string }) => (
  <li>
    <a href={href} className="tap gap-2" rel="noopener">
      {icon}
      <span className="link">{words}</span>
    </a>
  </li>
);
