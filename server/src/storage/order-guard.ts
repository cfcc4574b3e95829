import type { RowLocks } from "../row-locks.ts";

/** Steps of a transaction, in the order in which it may wait for locks. */
const BEFORE_DEVICES = 1;
const WITH_DEVICES = 2;

/** Locks that hold everybody to the order in which they are taken; one that waited later could wait in a circle. */
export function inLockOrder(locks: RowLocks): RowLocks {
  let step = 0;
  const enter = (next: number): void => {
    if (step >= next) throw new Error("a transaction waits for one name, then for all its devices at once");
    step = next;
  };
  return {
    async name(name) {
      enter(BEFORE_DEVICES);
      await locks.name(name);
    },
    async account(accountId) {
      enter(BEFORE_DEVICES);
      await locks.account(accountId);
    },
    async devices(deviceIds) {
      enter(WITH_DEVICES);
      await locks.devices(deviceIds);
    },
    async freeDevices(deviceIds) {
      step = WITH_DEVICES;
      return locks.freeDevices(deviceIds);
    },
    async site(siteId) {
      step = WITH_DEVICES;
      await locks.site(siteId);
    },
    async deviceToo(deviceId) {
      step = WITH_DEVICES;
      await locks.deviceToo(deviceId);
    },
  };
}

/** Where nobody else can write: whoever is in a transaction has everything. */
export const ONLY_WRITER: RowLocks = {
  name: async () => undefined,
  account: async () => undefined,
  devices: async () => undefined,
  freeDevices: async (deviceIds) => new Set(deviceIds),
  site: async () => undefined,
  deviceToo: async () => undefined,
};

function refuse(): never {
  throw new Error("locks last as long as a transaction");
}

/** For the store outside of transactions. */
export const NO_LOCKS: RowLocks = {
  name: refuse,
  account: refuse,
  devices: refuse,
  freeDevices: refuse,
  site: refuse,
  deviceToo: refuse,
};
