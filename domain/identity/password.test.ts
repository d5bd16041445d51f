import { expect, test } from "vitest";
import { COMMON_WORDS } from "./common-passwords.ts";
import { passwordProblem } from "./password.ts";

const email = "ngozi@example.com";

test.each([
  "password123",
  "Password123!",
  "P@ssw0rd123",
  "passwordpassword",
  "password-password",
  "!!Liverpool2024!!",
  "1234567890",
  "08031234567",
  "0987654321",
  "qwertyuiop",
  "Qwerty12345",
  "zxcvbnmasdf",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "abcdefghij",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "xkjxkjxkjxkj",
  "iloveyou2026",
  "I Love You 2026",
  "JesusIsLord1",
  "!@#$%^&*()_+",
])("%s is refused as common", (password) => {
  expect(passwordProblem(password, email)).toContain("thieves");
});

test.each([
  "correct horse battery staple",
  "open-market-demo",
  "tailor fabric 1987 bridge",
  "Kx7#mPq2vLt9",
  "dragon fruit stall at noon",
  "ilé-ìwòsàn wa",
  "пароль на рынке",
  "密码是市场里的红色雨伞呀",
])("%s is taken", (password) => {
  expect(passwordProblem(password, email)).toBeNull();
});

test("length is counted as people count", () => {
  expect(passwordProblem("kx7#mpq2v", email)).toContain("at least 10");
  expect(passwordProblem("🧵🪡👗👒👜🥻🧶🪢🧣", email)).toContain("at least 10");
  expect(passwordProblem(`${"stall noon ".repeat(12)}x`, email)).toContain("at most 128");
});

test("neither the e-mail's name nor ours may be in it", () => {
  expect(passwordProblem("my-Ngozi-stall-77", email)).toContain("e-mail");
  expect(passwordProblem("stall at OPNMRT noon", email)).toContain("our name");
  expect(passwordProblem("my stall at noon", "my@example.com")).toBeNull();
});

test("the list has no double work and no capitals", () => {
  expect(COMMON_WORDS.size).toBeGreaterThan(400);
  expect([...COMMON_WORDS].filter((word) => word !== word.toLowerCase())).toEqual([]);
});
