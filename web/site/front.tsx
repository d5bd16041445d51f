import { ArrowRight, FileDown, FileUp, Smartphone, Wallet } from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import { Link, useRouteLoaderData } from "react-router";
import { platformContext } from "#web/context.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { cn } from "#web/ui/class-names.ts";
import type { Route } from "./+types/front";
import type { loader as frameLoader } from "./frame.tsx";
import { Stall } from "./stall.tsx";

const TITLE = "OPNMRT – a shop of your own on the web";
const DESCRIPTION =
  "Open a shop under your own name in a minute. Your address, your customers, your payments: buyers pay you directly, and we never hold your money.";

export function loader({ context }: Route.LoaderArgs) {
  const { platformOrigin } = context.get(platformContext);
  return { origin: platformOrigin, host: new URL(platformOrigin).host };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: TITLE },
  { name: "description", content: DESCRIPTION },
  { property: "og:title", content: TITLE },
  { property: "og:description", content: DESCRIPTION },
  { property: "og:type", content: "website" },
  { property: "og:url", content: `${loaderData?.origin ?? ""}/` },
  { tagName: "link", rel: "canonical", href: `${loaderData?.origin ?? ""}/` },
];

export default function Front({ loaderData: { host } }: Route.ComponentProps) {
  const signedIn = Boolean(useRouteLoaderData<typeof frameLoader>("site/frame")?.seller);
  return (
    <>
      <section className="mx-auto grid w-full max-w-6xl items-center gap-x-12 gap-y-12 px-4 pt-8 pb-20 sm:px-6 lg:grid-cols-[1.05fr_1fr] lg:pt-16 lg:pb-28">
        <div className="grid justify-items-start gap-6">
          <h1 className="font-serif text-[clamp(3rem,1.6rem+6.2vw,5.75rem)] leading-[0.95] tracking-[-0.015em]">
            Your shop. Your name. <span className="text-primary">Your money.</span>
          </h1>
          <p className="max-w-[34rem] text-lg leading-relaxed text-muted-foreground sm:text-xl">
            For sellers who have outgrown the chat list: a real shop on the web, under your own name. Buyers
            pay you directly. We never hold your money.
          </p>
          <OpenButton signedIn={signedIn} />
          <p className="text-sm text-muted-foreground">
            One minute from here to{" "}
            <span className="inline-block font-medium break-all text-foreground">your-name.{host}</span>
          </p>
        </div>
        <Stall />
      </section>

      <section aria-labelledby="steps" className="border-y border-border bg-muted/60">
        <div className="mx-auto grid w-full max-w-6xl gap-10 px-4 py-16 sm:px-6 lg:py-24">
          <h2 id="steps" className="max-w-[18ch] font-serif text-4xl leading-none sm:text-5xl">
            Open before the kettle boils
          </h2>
          <ol className="grid gap-8 md:grid-cols-3 md:gap-6">
            <Step number={1} title="Name it">
              Choose a name and an address. The shop answers there at once.
            </Step>
            <Step number={2} title="Fill it">
              Add pictures from your phone, or bring a whole product file. You see what will happen before it
              does.
            </Step>
            <Step number={3} title="Share it">
              Send the link where your buyers are. They order and pay; you pack and send.
            </Step>
          </ol>
        </div>
      </section>

      <section
        aria-labelledby="promises"
        className="mx-auto grid w-full max-w-6xl gap-10 px-4 py-16 sm:px-6 lg:py-24"
      >
        <h2 id="promises" className="max-w-[20ch] font-serif text-4xl leading-none sm:text-5xl">
          What we promise a seller
        </h2>
        <div className="grid gap-x-12 gap-y-10 sm:grid-cols-2">
          <Promise icon={Wallet} title="Paid straight to you">
            Your own Paystack account, or cash when the parcel arrives. The money never passes through us.
          </Promise>
          <Promise icon={Smartphone} title="Made for the phone in their hand">
            Light pages that open on a weak signal and work from the first product to the payment, even where
            scripts don't run.
          </Promise>
          <Promise icon={FileUp} title="Bring what you have">
            Product files from Shopify come in as they are, with every variant, price and picture. A bad row
            never costs you the good ones.
          </Promise>
          <Promise icon={FileDown} title="Take it with you">
            Your whole catalogue leaves in the same kind of file, any day you like. Your buyers are yours.
          </Promise>
        </div>
      </section>

      <section className="bg-primary text-primary-foreground">
        <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-6 px-4 py-14 sm:px-6">
          <h2 className="max-w-[20ch] font-serif text-4xl leading-none sm:text-5xl">The market is open.</h2>
          <Link
            to={signedIn ? "/dashboard" : "/sign-up"}
            className="inline-flex min-h-12 items-center gap-2 rounded-lg bg-background px-6 font-medium text-foreground transition-transform hover:-translate-y-0.5"
          >
            {signedIn ? "Go to your stores" : "Open your store"}
            <ArrowRight aria-hidden className="size-5" />
          </Link>
        </div>
      </section>
    </>
  );
}

function OpenButton({ signedIn }: { signedIn: boolean }) {
  return (
    <Link
      to={signedIn ? "/dashboard" : "/sign-up"}
      className={cn(buttonLook({ look: "primary" }), "min-h-13 w-full px-7 text-base sm:w-auto")}
    >
      {signedIn ? "Go to your stores" : "Open your store"}
      <ArrowRight aria-hidden />
    </Link>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="grid content-start gap-2 border-t-2 border-primary pt-4">
      <span aria-hidden className="font-serif text-2xl text-primary tabular-nums">
        {number}
      </span>
      <h3 className="text-lg font-semibold">{title}</h3>
      <p className="max-w-[40ch] leading-relaxed text-muted-foreground">{children}</p>
    </li>
  );
}

type PromiseProps = { icon: ComponentType<{ className?: string }>; title: string; children: ReactNode };

function Promise({ icon: Icon, title, children }: PromiseProps) {
  return (
    <div className="grid grid-cols-[auto_1fr] content-start gap-x-4">
      <span
        aria-hidden
        className="row-span-2 grid size-11 place-items-center rounded-xl bg-accent text-primary"
      >
        <Icon className="size-5" />
      </span>
      <h3 className="text-lg leading-11 font-semibold">{title}</h3>
      <p className="max-w-[48ch] leading-relaxed text-muted-foreground">{children}</p>
    </div>
  );
}
