import type { LogGroup } from "../../languages/model/index.ts";

const names: Record<LogGroup["holds"], string> = { controlPlane: "Control plane logs", flowLogs: "VPC flow logs" };

/** What a log group holds, as a sentence begins. */
export const logsOf = ({ holds }: LogGroup): string => names[holds];
