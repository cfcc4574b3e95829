import { CATALOG, Platform } from "@clearseat/shared";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCatalog } from "../compile-catalog.ts";
import { matchProcess, type ProcessIdentity, workOut } from "./match-process.ts";

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
const words = programs.flatMap(({ requiredArguments }) => requiredArguments);

const process: fc.Arbitrary<ProcessIdentity> = fc.record({
  name: fc.option(fileName),
  path: fc.option(fc.tuple(path, fc.constantFrom("", " (deleted)")).map((parts) => parts.join(""))),
  commandLine: fc.option(
    fc
      .tuple(fileName, fc.array(fc.oneof(fc.constantFrom(...words), fileName, path, fc.constantFrom("-m", '"', "-x"))))
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
