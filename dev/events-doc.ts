import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const PAGE = join(root, "docs/events.md");

const HEAD = `# Events

Made from the types in \`domain/event\` by \`npm run docs:events\`; change those, not this page.

Whatever changes in a store is told in the table \`events\`, in the transaction of the change: it is told if and only if it happened. Each row has the
store (\`store_id\`), a \`type\`, who did it (\`actor\`: \`buyer\`, \`seller:<id>\`, \`gateway:<name>\`, \`admin:<id>\`, \`key:<id>\` or \`system\`), when (\`at\`, UTC), the order
(\`order_id\`) or product (\`product_id\`) it is about, and \`data\`.

Who listens hears each event at least once, so what follows from one is made with the event's id as its key. Letters, notices and rooms go by
\`handled_at\`, in the order of ids; numbers go by transactions (\`event_consumers\`, decision 0035). What we can't do ourselves for a day is laid aside
(\`dead_at\`) until an admin has it tried again (decision 0037).

This is version 1 of all of them: a field may be added, none is taken away or comes to mean something else. Sums are in minor units.
`;

const PARTS = [
  { title: "Of an order", file: "domain/event/order-events.ts" },
  { title: "Of a store", file: "domain/event/store-events.ts" },
];

/** One event as it stands in its interface: a comment, a name, and the type of its data up to the semicolon. */
const EVENT = /^ {2}\/\*\* ([\s\S]*?) \*\/\n {2}([A-Z_]+):([\s\S]*?);\n(?= {2}\/\*\*|\})/gm;

/** The page as it should be. */
export function eventsPage(): string {
  const parts = PARTS.map(({ title, file }) => {
    const source = readFileSync(join(root, file), "utf8");
    const events = [...source.matchAll(EVENT)].map(
      ([, words = "", name = "", type = ""]) =>
        `### ${name}\n\n${words}\n\n\`\`\`ts\n${plain(type)}\n\`\`\`\n`,
    );
    const helpers = [...source.matchAll(/^type \w+ =[\s\S]*?;\n(?=\n|\/\*\*|type|import)/gm)].map(([text]) =>
      text.trim(),
    );
    return `## ${title}\n\nNames in what follows:\n\n\`\`\`ts\n${helpers.join("\n")}\n\`\`\`\n\n${events.join("\n")}`;
  });
  return `${HEAD}\n${parts.join("\n")}`;
}

/** Without the indentation of its interface. */
const plain = (type: string): string => type.replace(/^\s+/, "").replaceAll(/\n {2}/g, "\n");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(PAGE, eventsPage());
