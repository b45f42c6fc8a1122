import { RuleTester } from "eslint";
import eks from "../../rules/index.ts";

/** The day on which the tests' clock stands. */
export const today = "2026-11-21";

export { header, intent, yaml } from "../intent.ts";

export const tester = new RuleTester({ plugins: { eks }, language: "eks/intent", settings: { eks: { today } } });
