import { addDevice } from "#domain/notice/add-device.ts";
import { listNotices } from "#domain/notice/list.ts";
import { unreadNews } from "#domain/notice/news.ts";
import { openNotice } from "#domain/notice/open.ts";
import { readAll } from "#domain/notice/read-all.ts";
import { readNotice } from "#domain/notice/read.ts";
import { removeDevice } from "#domain/notice/remove-device.ts";
import { saveNoticeSettings } from "#domain/notice/save-settings.ts";
import { noticeSettings } from "#domain/notice/settings.ts";
import type { Role, Verb } from "./verbs.ts";

const ALL: Role[] = ["owner", "manager", "staff", "viewer"];
/** Well formed, and nobody's. */
const ID = "0190f3c0-0000-7000-8000-00000000feed";

/** What each of the store's people is told of, and how. */
export const NOTICE_VERBS: Record<string, Verb> = {
  "notice/list.ts": { roles: ALL, call: (shop) => listNotices(shop) },
  "notice/news.ts": { roles: ALL, call: (shop) => unreadNews(shop) },
  "notice/open.ts": { roles: ALL, call: (shop) => openNotice(shop, ID) },
  "notice/read.ts": { roles: ALL, call: (shop) => readNotice(shop, ID) },
  "notice/add-device.ts": { roles: ALL, call: (shop) => addDevice(shop, "{}", "Chrome") },
  "notice/remove-device.ts": { roles: ALL, call: (shop) => removeDevice(shop, ID) },
  "notice/settings.ts": { roles: ALL, call: (shop) => noticeSettings(shop) },
  "notice/save-settings.ts": {
    roles: ALL,
    call: (shop) =>
      saveNoticeSettings(shop, {
        on: [],
        pushWords: false,
        digest: false,
        quiet: true,
        quietFrom: "22:00",
        quietTo: "07:00",
      }),
  },
  "notice/read-all.ts": { roles: ALL, call: (shop) => readAll(shop, "1") },
};
