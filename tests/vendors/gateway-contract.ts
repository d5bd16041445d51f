import { openBench, type UnderContract } from "./contract/bench.ts";
import { eventContract } from "./contract/events.ts";
import { paymentContract } from "./contract/payments.ts";
import { refundContract } from "./contract/refunds.ts";

export type { UnderContract };

/**
 * What every gateway must do behind the port, whatever it speaks on the wire. Each runs it against its stand-in; with a test
 * key and a base URL of its own it can be run by hand against the real one, but for the faults.
 */
export function gatewayContract(gateway: UnderContract): void {
  const bench = openBench(gateway);
  paymentContract(bench);
  eventContract(bench);
  refundContract(bench);
}
