import os from "node:os";
import { type Answer, found } from "./answer.ts";
import { failureOf } from "./failure-of.ts";

/** Addresses of one network interface that is up, each with its prefix length: `192.0.2.7/24`. */
export interface InterfaceAddresses {
  readonly name: string;
  readonly mac: string | null;
  readonly addresses: readonly string[];
}

export type ReadNetworkAddresses = () => Answer<InterfaceAddresses[]>;

/** Asks the operating system through Node, which needs no child process on any platform. */
export const readNetworkAddresses: ReadNetworkAddresses = () => {
  try {
    const entries = Object.entries(os.networkInterfaces());
    return found(
      entries.map(([name, addresses = []]) => ({
        name,
        mac: addresses[0]?.mac.toLowerCase() ?? null,
        addresses: addresses.flatMap((address) => address.cidr ?? []),
      })),
    );
  } catch (error) {
    return failureOf(error, "network interfaces");
  }
};
