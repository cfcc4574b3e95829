import type { Application, Platform, Process, Service } from "@clearseat/shared";

/** One way in which a laptop can show a name. */
export type Sighting =
  | { readonly kind: "process"; readonly platform: Platform; readonly process: Process }
  | { readonly kind: "service"; readonly platform: Platform; readonly service: Service }
  | { readonly kind: "application"; readonly platform: Platform; readonly application: Application }
  | { readonly kind: "interface"; readonly platform: Platform; readonly name: string }
  | { readonly kind: "domain"; readonly platform: Platform; readonly name: string }
  | { readonly kind: "mdns"; readonly name: string }
  | ({ readonly kind: "usb"; readonly vendorId: string; readonly productId: string } & UsbNames)
  | { readonly kind: "monitor"; readonly maker: string; readonly product: string; readonly name: string };

interface UsbNames {
  readonly manufacturer: string;
  readonly product: string;
}

const NO_PROCESS: Process = {
  pid: null,
  parentPid: null,
  name: null,
  path: null,
  commandLine: null,
  user: null,
  startedAt: null,
  signer: null,
  originalFileName: null,
};

const NO_APPLICATION: Application = {
  name: null,
  publisher: null,
  version: null,
  path: null,
  bundleId: null,
  installedAt: null,
  installedBy: null,
};

/** A running program; everything that is not given is unknown. */
export function asProcess(platform: Platform, facts: Partial<Process>): Sighting {
  return { kind: "process", platform, process: { ...NO_PROCESS, ...facts } };
}

export function asService(platform: Platform, name: string, displayName: string | null = null): Sighting {
  const service = { name, displayName, path: null, state: null, startMode: null };
  return { kind: "service", platform, service };
}

export function asApplication(platform: Platform, facts: Partial<Application>): Sighting {
  return { kind: "application", platform, application: { ...NO_APPLICATION, ...facts } };
}
