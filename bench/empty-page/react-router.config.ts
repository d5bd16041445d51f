import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  appDirectory: "app",
  buildDirectory: "../../.data/bench/empty-page",
} satisfies Config;
