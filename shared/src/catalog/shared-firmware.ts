import type { CatalogEntryInput } from "./catalog-entry.ts";

// Firmware that several boxes share: a report descriptor found on one of them is found on all.

type Descriptors = NonNullable<NonNullable<CatalogEntryInput["hardware"]>["hidDescriptors"]>;

/** Keyboard and mice of the kvmd project, which PiKVM, its clones and the GL.iNet Comet run. */
export const KVMD_DESCRIPTORS: Descriptors = [
  {
    sha256: "5333cc3a23db1dd7a9e8303e2169a54a7070f69822fa503014834652c24410b6",
    device: "keyboard",
    strength: "weak",
  },
  {
    sha256: "3a71a5a23705ee80a711e143d1242e34cb5d85592d4b5e6ac3f20bf8b9830a12",
    device: "absolute_mouse",
    strength: "strong",
  },
  {
    sha256: "d9b93f5aa0cb2ab2f041d8c2da5f5b6c527e74192e2f1efa15c4844bec079621",
    device: "absolute_mouse",
    strength: "strong",
  },
  {
    sha256: "92155ddf022d4091f5e15eea5871107cd6ff7a4e6ada0ef931bd14b86c5632d0",
    device: "relative_mouse",
    strength: "medium",
  },
  {
    sha256: "55c045b2daf5c91fd72fd8e1821e02a41c4118ea1badfdf4644e6db3d9970eed",
    device: "relative_mouse",
    strength: "weak",
  },
];

/** Keyboard and mouse of TinyPilot, which BliKVM took over. */
export const TINYPILOT_DESCRIPTORS: Descriptors = [
  {
    sha256: "3ff35a2908d55c14bf4aafb20aad79d621c7a2e3628805b7e30d6873fd9ed35c",
    device: "keyboard",
    strength: "medium",
  },
  {
    sha256: "0eab8b0c15825160c836a918858b1a417c5e16e49988b2a3eb3df167a2647e14",
    device: "absolute_mouse",
    strength: "strong",
  },
];
