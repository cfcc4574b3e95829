import { InputError } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { joinCertificates, readCertificates, readTool } from "./read-lolrmm.ts";

// The samples are composed for these tests, in the shapes that LOLRMM's files have.

describe("reading a LOLRMM file", () => {
  it("takes the usual shape", () => {
    const tool = readTool(
      `
Name: Sample Desk
Details:
  SupportedOS: [Windows, Mac]
  InstallationPaths: ['C:\\Program Files\\Sample\\*']
  PEMetadata:
    - {Filename: sample.exe, OriginalFileName: Sample.exe, Product: Sample}
Artifacts:
  Disk:
    - {File: '%programdata%\\Sample\\x.log', OS: Windows}
  Network:
    - {Domains: ['*.sample.example'], Ports: [443]}
CodeSigning:
  certificates:
    - {signer_name: Sample Ltd}
`,
      "sample.yaml",
    );

    expect(tool.Details.PEMetadata[0]).toMatchObject({ Filename: "sample.exe", OriginalFileName: "Sample.exe" });
    expect(tool.Artifacts.Network[0]?.Domains).toEqual(["*.sample.example"]);
    expect(tool.CodeSigning.certificates[0]?.signer_name).toBe("Sample Ltd");
  });

  it("takes one value for a list, nothing for an empty one, and a number for a text", () => {
    const tool = readTool(
      `
Name: 247
Details:
  InstallationPaths:
  PEMetadata: {Filename: 247.exe, OriginalFileName: , Product: 7}
Artifacts:
  Disk: []
CodeSigning:
`.replace("Name: 247", "Name: '247'"),
      "247.yaml",
    );

    expect(tool.Details.InstallationPaths).toEqual([]);
    expect(tool.Details.PEMetadata).toMatchObject([{ Filename: "247.exe", OriginalFileName: "", Product: "7" }]);
    expect(tool.Artifacts.EventLog).toEqual([]);
    expect(tool.CodeSigning.signer_names).toEqual([]);
  });

  it.each([
    ["no name", "Details: {}", /^bad\.yaml: Name: must name the tool$/u],
    ["a list where fields should be", "Name: A\nDetails: [1]", /^bad\.yaml: Details: must hold fields$/u],
    [
      "fields where a text should be",
      "Name: A\nDetails: {InstallationPaths: [{a: 1}]}",
      /^bad\.yaml: Details\.InstallationPaths\[0\]: must be a text$/u,
    ],
    ["a text where a row should be", "Name: A\nArtifacts: {Disk: [x]}", /^bad\.yaml: Artifacts\.Disk\[0\]: /u],
    ["broken YAML", "Name: A\nDetails: [", /^bad\.yaml: line \d: /u],
    ["a list", "- Name: A", /^bad\.yaml: \(input\): must hold fields$/u],
    ["an alias that names nothing", "Name: *a", /^bad\.yaml: /u],
    ["nothing", "", /^bad\.yaml: \(input\): /u],
  ])("names file and place of %s", (_what, text, message) => {
    expect(() => readTool(text, "bad.yaml")).toThrow(message);
    expect(() => readTool(text, "bad.yaml")).toThrow(InputError);
  });
});

describe("the list of certificates", () => {
  const tool = readTool("Name: Sample Desk", "sample.yaml");

  it("joins its signers to the tool of the same name", () => {
    const certificates = readCertificates(
      '[{"name": "Sample Desk", "signer_names": ["A"]}, {"name": "Sample Desk", "signer_names": ["B"]}, {"name": "Other", "signer_names": null}]',
      "list.json",
    );

    expect(joinCertificates([{ stem: "sample", tool }], certificates)[0]?.certifiedSigners).toEqual(["A", "B"]);
  });

  it.each([
    ["text that is no JSON", "[", /^list\.json: \(input\): must be JSON/u],
    ["something else than a list", "{}", /^list\.json: \(input\): must be a list$/u],
    ["a row without a name", "[{}]", /^list\.json: \[0\]\.name: must name the tool$/u],
  ])("names the place of %s", (_what, text, message) => {
    expect(() => readCertificates(text, "list.json")).toThrow(message);
  });
});
