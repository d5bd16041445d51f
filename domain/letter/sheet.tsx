import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Column } from "@react-email/column";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Img } from "@react-email/img";
import { Preview } from "@react-email/preview";
import { Row } from "@react-email/row";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import { sayIn } from "../words/say.ts";
import type { Letterhead, LetterLook } from "./letterhead.ts";
import { Things } from "./things.tsx";
import type { Words } from "./words.ts";

const SANS = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const SERIF = "Georgia,'Times New Roman',serif";

/** A letter laid out in its sender's look, one column that fits a phone: only what mail programs understand. */
export function Sheet({ words, head }: { words: Words; head: Letterhead }) {
  const { language, dir } = sayIn(head.locale);
  const { look } = head;
  const [first = ""] = words.paragraphs.slice(words.paragraphs.length > 1 ? 1 : 0);
  return (
    <Html lang={language} dir={dir}>
      <Head>
        <title>{words.subject}</title>
        {/* So that programs which turn colours around in the dark know what these are. */}
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Preview>{first}</Preview>
      <Body style={{ margin: 0, backgroundColor: look.ground, color: look.ink, fontFamily: SANS }}>
        <Container style={{ maxWidth: 560, padding: "24px 12px" }}>
          <Sender head={head} />
          <Section style={{ ...paper(look), padding: "28px 24px" }}>
            <Heading as="h1" style={heading(look)}>
              {words.heading}
            </Heading>
            {words.paragraphs.map((text, at) => (
              // Paragraphs stay where they are, and two may say the same.
              // oxlint-disable-next-line react/no-array-index-key
              <Text key={at} style={{ ...BODY, color: look.ink, margin: "0 0 16px" }}>
                {text}
              </Text>
            ))}
            {words.code ? <Text style={CODE}>{words.code}</Text> : null}
            {words.button ? (
              <Button href={words.button.href} style={button(look)}>
                {words.button.label}
              </Button>
            ) : null}
            {words.rows ? <Things rows={words.rows} look={look} /> : null}
            {words.small ? (
              <Text style={{ ...SMALL, color: look.soft, margin: "24px 0 0" }}>{words.small}</Text>
            ) : null}
          </Section>
          <Text style={{ ...SMALL, color: look.onGround, margin: "16px 12px 0" }}>{head.signOff}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** The logo and the name; a line in the store's colour where there is no logo. */
function Sender({ head: { name, logo, look } }: { head: Letterhead }) {
  return (
    <Section style={{ padding: "0 12px 16px" }}>
      <Row>
        {logo ? (
          <Column style={{ width: 52 }}>
            <Img src={logo} alt="" width={40} height={40} style={{ objectFit: "contain" }} />
          </Column>
        ) : null}
        <Column>
          <Text
            style={{
              margin: 0,
              fontSize: 20,
              lineHeight: "28px",
              fontWeight: look.serif ? 400 : 700,
              fontFamily: look.serif ? SERIF : SANS,
              color: look.onGround,
            }}
          >
            {name}
          </Text>
        </Column>
      </Row>
      {logo ? null : (
        <Hr style={{ margin: "10px 0 0", width: 40, border: 0, borderTop: `3px solid ${look.accent}` }} />
      )}
    </Section>
  );
}

const BODY = { fontSize: 16, lineHeight: "26px" };
const SMALL = { fontSize: 14, lineHeight: "22px" };
const CODE = {
  margin: "0 0 24px",
  font: "600 32px/1.2 ui-monospace,Menlo,Consolas,monospace",
  letterSpacing: 4,
};

const paper = ({ paper: backgroundColor, line, radius }: LetterLook) => ({
  backgroundColor,
  border: `1px solid ${line}`,
  borderRadius: radius,
});

const heading = ({ ink, serif }: LetterLook) => ({
  margin: "0 0 16px",
  color: ink,
  fontSize: 24,
  lineHeight: "31px",
  fontWeight: serif ? 400 : 700,
  fontFamily: serif ? SERIF : SANS,
});

const button = ({ accent, onAccent, radius }: LetterLook) => ({
  margin: "4px 0 24px",
  padding: "13px 22px",
  backgroundColor: accent,
  color: onAccent,
  borderRadius: radius,
  fontSize: 16,
  fontWeight: 600,
});
