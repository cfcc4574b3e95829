import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const i2p: CatalogEntryInput = {
  id: "i2p",
  name: "I2P",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "I2P project and PurpleI2P",
  sources: [
    "Red Canary surveyor project: anonymizer list",
    "Scoop buckets: file names",
    "winget package index: product names",
    "Debian packages i2p and i2pd",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["i2p.exe", "I2Psvc.exe", "i2pd.exe"],
      services: ["i2p", "i2pd*"],
      applications: ["I2P", "I2P Easy Install Bundle*", "I2P Easy-Install Bundle*", "i2pd*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["i2pd", "i2psvc", "i2prouter"],
      scripts: ["net.i2p.router.RouterLaunch", "net.i2p.router.Router", "i2prouter"],
      services: ["i2p", "i2pd", "net.i2p.router"],
      applications: ["i2p", "i2pd", "i2p-router", "I2P"],
      bundleIds: ["net.i2p.*"],
    },
  ],
};
