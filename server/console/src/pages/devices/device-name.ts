interface Named {
  readonly deviceId: string;
  readonly assignee: string | null;
  readonly serial: string | null;
  readonly model: string | null;
}

/** What a laptop is called: by its person, else its serial, else its model with the beginning of its id. */
export function nameDevice({ deviceId, assignee, serial, model }: Named): string {
  return assignee ?? serial ?? `${model ?? "Laptop"} (${deviceId.slice(0, 6)})`;
}

const PLATFORMS = { windows: "Windows", macos: "macOS", linux: "Linux" } as const;

export function sayPlatform(platform: keyof typeof PLATFORMS): string {
  return PLATFORMS[platform];
}
