import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { amazonEc2 } from "./amazon-ec2.ts";
import { appleVirtualization } from "./apple-virtualization.ts";
import { bhyve } from "./bhyve.ts";
import { firecracker } from "./firecracker.ts";
import { googleCompute } from "./google-compute.ts";
import { hyperV } from "./hyper-v.ts";
import { kvm } from "./kvm.ts";
import { otherHypervisor } from "./other-hypervisor.ts";
import { parallels } from "./parallels.ts";
import { virtualbox } from "./virtualbox.ts";
import { vmware } from "./vmware.ts";
import { xen } from "./xen.ts";

/** Every entry of the family, sorted by id. */
export const HYPERVISOR_ENTRIES: readonly CatalogEntryInput[] = [
  amazonEc2,
  appleVirtualization,
  bhyve,
  firecracker,
  googleCompute,
  hyperV,
  kvm,
  otherHypervisor,
  parallels,
  virtualbox,
  vmware,
  xen,
];
