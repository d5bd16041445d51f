import type { Page } from "@playwright/test";

/** How much of the page as it stands was pushed about since it opened: the sum of its layout shifts, 0 when nothing moved. */
export const moved = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((settle) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => settle(sum), 800);
      }),
  );
