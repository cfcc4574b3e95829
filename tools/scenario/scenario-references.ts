/** A name in a scenario that stands for nothing there, or for two things. */
export interface ReferenceFault {
  readonly path: PropertyKey[];
  readonly message: string;
}

interface Named {
  readonly id: string;
}

/** The parts of a scenario that name one another. */
interface References {
  readonly places: readonly Named[];
  readonly directory: readonly { readonly device: string; readonly issuedAt?: string | undefined }[];
  readonly devices: readonly (Named & { readonly timeline: readonly { readonly place?: string | undefined }[] })[];
  readonly expect: readonly { readonly subject?: string | undefined }[];
}

/** Every name that is given twice or that nothing answers to. */
export function findReferenceFaults(scenario: References): ReferenceFault[] {
  return [
    ...findRepeated("places", scenario.places),
    ...findRepeated("devices", scenario.devices),
    ...findSecondOwners(scenario),
    ...findUnknownPlaces(scenario),
    ...findUnknownSubjects(scenario),
  ];
}

function findRepeated(list: "places" | "devices", items: readonly Named[]): ReferenceFault[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    if (!seen.has(item.id)) {
      seen.add(item.id);
      return [];
    }
    return [{ path: [list, index, "id"], message: `is the second "${item.id}"` }];
  });
}

/** A laptop that changes hands is issued twice; two lines of one time do not say whose it is. */
function findSecondOwners({ directory }: References): ReferenceFault[] {
  const seen = new Map<string, number>();
  return directory.flatMap(({ device, issuedAt }, index) => {
    const key = `${device} ${issuedAt ?? ""}`;
    const before = seen.get(key);
    seen.set(key, before ?? index);
    return before === undefined
      ? []
      : [{ path: ["directory", index, "device"], message: `is that of directory[${before}], issued at the same time` }];
  });
}

function findUnknownPlaces(scenario: References): ReferenceFault[] {
  const known = new Set(scenario.places.map((place) => place.id));
  return scenario.devices.flatMap((device, deviceIndex) =>
    device.timeline.flatMap((step, stepIndex) =>
      step.place === undefined || known.has(step.place)
        ? []
        : [
            {
              path: ["devices", deviceIndex, "timeline", stepIndex, "place"],
              message: `names no place of this scenario: "${step.place}"`,
            },
          ],
    ),
  );
}

/** A device may stand in the directory alone: issued and never seen. One that is to be quiet need not be here at all. */
function findUnknownSubjects(scenario: References): ReferenceFault[] {
  const known = new Set([
    ...scenario.devices.map((device) => device.id),
    ...scenario.directory.map((line) => line.device),
  ]);
  return scenario.expect.flatMap(({ subject }, index) =>
    subject === undefined || known.has(subject)
      ? []
      : [{ path: ["expect", index, "subject"], message: `names no device of this scenario: "${subject}"` }],
  );
}
