// A page that the browser fetched or rendered ahead was not counted when it was asked for, since it might never be seen. Now it is.
const [went] = performance.getEntriesByType("navigation") as (PerformanceNavigationTiming & {
  activationStart?: number;
  deliveryType?: string;
})[];

const tell = () =>
  navigator.sendBeacon(
    "/seen",
    new URLSearchParams({ page: location.pathname + location.search, from: document.referrer }),
  );

if ("prerendering" in document && document.prerendering)
  document.addEventListener("prerenderingchange", tell, { once: true });
else if (went?.activationStart || went?.deliveryType === "navigational-prefetch") tell();
