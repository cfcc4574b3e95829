import { CATALOG, Platform } from "@clearseat/shared";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCatalog } from "../compile-catalog.ts";
import { matchProcess, workOut } from "./match-process.ts";
import type { ProcessIdentity } from "./process-names.ts";

const CATALOG_TABLES = compileCatalog(CATALOG).programs;

const programs = CATALOG.flatMap((entry) => entry.programs);
const fileNames = programs.flatMap(({ executables, originalNames, viewers, scripts }) =>
  [...executables, ...originalNames, ...viewers, ...scripts].map((name) => name.replaceAll("*", "x")),
);
const signers = programs.flatMap((program) => program.signers);
const folders = programs.flatMap((program) => program.paths).map((path) => path.replaceAll("*", "x"));

const makersFolders = programs.flatMap((program) => program.folders).map((folder) => folder.replaceAll("*", "x"));

const fileName = fc.oneof(
  fc.constantFrom(...fileNames),
  fc.constantFrom(...fileNames).map((name) => name.slice(0, 15)),
  fc.constantFrom("svchost.exe", "python3.12", "node", "java.exe", "", " notes.exe ", "Köln.exe"),
);
const path = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("C:\\Program Files\\", "/Applications/", "/home/ana/"),
      fc.constantFrom(...makersFolders),
      fileName,
    )
    .map(([root, folder, name]) => `${root}${folder}/${name}`),
  fc.tuple(fc.constantFrom("C:\\Program Files\\Example\\", "/usr/bin/", ""), fileName).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("C:\\Program Files", "/opt"), fc.constantFrom(...folders)).map((parts) => parts.join("")),
);
/** As the catalog has it, or one letter beside it. */
const nearly = fc
  .tuple(path, fc.nat(), fc.constantFrom("", "x", "/", " ", "\u0130"), fc.nat({ max: 1 }))
  .map(([text, place, put, cut]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + cut);
  });
const started = fc.oneof(
  fileName,
  nearly,
  path.map((text) => `"${text}"`),
);
const words = programs.flatMap(({ requiredArguments }) => requiredArguments);

const process: fc.Arbitrary<ProcessIdentity> = fc.record({
  name: fc.option(fileName),
  path: fc.option(fc.tuple(fc.oneof(path, nearly), fc.constantFrom("", " (deleted)")).map((parts) => parts.join(""))),
  commandLine: fc.option(
    fc
      .tuple(started, fc.array(fc.oneof(fc.constantFrom(...words), fileName, path, fc.constantFrom("-m", '"', "-x"))))
      .map(([first, rest]) => [first, ...rest].join(" ")),
  ),
  signer: fc.option(
    fc.oneof(
      fc.constantFrom(...signers),
      fc.constantFrom(...signers).map((name) => `CN="${name}", C=US`),
      fc.constant("Example, Inc."),
    ),
  ),
  originalFileName: fc.option(fileName),
});

describe("the quick look at a process", () => {
  it.each(Platform.options)("on %s leaves out no process that belongs to an entry", (platform) => {
    const table = CATALOG_TABLES[platform];
    fc.assert(
      fc.property(process, (identity) => {
        expect(matchProcess(identity, table)).toEqual(workOut(identity, table));
      }),
      { numRuns: 2_000 },
    );
  });
});
