import { type CatalogEntryInput, loadCatalog, supplementEntries } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { type ConvertOptions, convertLolrmm } from "./convert.ts";
import type { Decision } from "./decision.ts";
import { joinCertificates, readTool } from "./read-lolrmm.ts";

// Tools and makers are composed for these tests.
const HAND_WRITTEN: CatalogEntryInput = {
  id: "old-desk",
  aliases: ["olddesk"],
  name: "Old Desk",
  family: "remote-tool",
  about: "Written by hand.",
  maker: "Old Ltd",
  sources: ["Made up"],
  checkedOn: "2026-01-01",
  acceptsConnections: true,
  programs: [
    { platforms: ["windows"], executables: ["OldDesk*.exe"], services: ["OldDesk"], viewers: ["OldView.exe"] },
  ],
};
const NEW_DESK = `
Name: New Desk (Pro)
Details:
  InstallationPaths:
    - newdesk.exe
    - NewDesk.exe
    - 'C:\\Program Files\\NewDesk\\*'
    - 'C:\\Program Files\\NewDesk\\bin\\agent.exe'
    - 'C:\\Program Files\\Elsewhere Ltd\\service.exe'
    - agent.exe
    - ndv.exe
    - NewView.exe
    - 'C:\\Windows\\Installer\\*.msi'
  PEMetadata:
    - {Filename: newdesk.exe, OriginalFileName: NewDesk.exe, Product: New Desk}
Artifacts:
  EventLog:
    - {ServiceName: NewDeskSvc, ImagePath: '"C:\\Program Files\\NewDesk\\newdesk.exe" --service'}
  Registry:
    - {Path: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\NewDeskSvc\\Parameters'}
    - {Path: 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{581F69E6-A5D1-48C7-9F6F-CC333007F7EB}'}
  Network:
    - {Domains: ['*.newdesk.example', 'relay.newdesk.example:443', '*.local', insight]}
CodeSigning:
  signer_names: [New Desk Ltd, Stray Ltd, 'ConnectWise, LLC']
`;
const DECISIONS: readonly Decision[] = [
  { id: "old-desk", from: ["old"], viewers: ["OldView2.exe"] },
  {
    id: "new-desk",
    name: "New Desk",
    kind: "support",
    from: ["new"],
    signers: ["New Desk Ltd"],
    viewers: ["NewView.exe"],
  },
];

function convert(files: Readonly<Record<string, string>>, more: Partial<ConvertOptions> = {}) {
  const tools = Object.entries(files).map(([stem, text]) => ({ stem, tool: readTool(text, `${stem}.yaml`) }));
  return convertLolrmm(joinCertificates(tools, []), {
    existing: loadCatalog([HAND_WRITTEN], "test"),
    decisions: DECISIONS,
    skipped: [],
    checkedOn: "2026-11-25",
    whole: false,
    ...more,
  });
}

describe("converting LOLRMM", () => {
  it("makes an entry of what names the tool, in our own words", () => {
    const { entries } = convert({ new: NEW_DESK });

    expect(entries).toEqual([
      {
        id: "new-desk",
        aliases: ["new"],
        name: "New Desk",
        family: "remote-tool",
        acceptsConnections: true,
        about: "Support tool with which a helper far away sees and uses this computer.",
        maker: null,
        sources: ["LOLRMM project, catalog of remote management tools"],
        checkedOn: "2026-11-25",
        programs: [
          {
            platforms: ["windows"],
            executables: ["NewDesk.exe"],
            paths: ["/Elsewhere Ltd/service.exe"],
            folders: ["NewDesk"],
            services: ["NewDeskSvc"],
            signers: ["New Desk Ltd"],
            originalNames: ["NewDesk.exe"],
            applications: ["New Desk"],
            domains: ["*.newdesk.example"],
            viewers: ["NewView.exe"],
          },
        ],
      },
    ]);
    expect(loadCatalog(supplementEntries([HAND_WRITTEN], entries), "test")).toHaveLength(2);
  });

  it("says of everything else why it is not taken", () => {
    const { record } = convert({ new: NEW_DESK });

    expect(record.tools[0]?.dropped).toEqual({
      installer: ["C:\\Windows\\Installer\\*.msi"],
      "generic-name": ["agent.exe"],
      "too-short": ["ndv.exe"],
      "looks-elsewhere": ["NewView.exe"],
      known: ["agent.exe", "relay.newdesk.example"],
      "not-a-domain": ["*.local", "insight"],
      stray: ["Stray Ltd"],
      "several-products": ["ConnectWise, LLC"],
    });
  });

  it("only adds to an entry written by hand, and never its viewers", () => {
    const old = `
Name: Old Desk
Details:
  InstallationPaths: [OldDeskHost.exe, oldview.exe, OldView2.exe, OldHelper.exe]
Artifacts:
  EventLog: [{ServiceName: olddesk}]
`;
    const { entries, record } = convert({ old });

    expect(entries).toEqual([
      {
        id: "old-desk",
        aliases: ["old"],
        sources: ["LOLRMM project, catalog of remote management tools"],
        programs: [{ platforms: ["windows"], executables: ["OldHelper.exe"] }],
      },
    ]);
    expect(record.tools[0]?.dropped).toEqual({
      known: ["OldDeskHost.exe", "olddesk"],
      "looks-elsewhere": ["OldView2.exe", "oldview.exe"],
    });
  });

  it("takes nothing that another entry has", () => {
    const { entries, record } = convert({ new: "Name: New Desk\nDetails: {InstallationPaths: [olddesk7.exe]}" });

    expect(entries).toEqual([]);
    expect(record.tools[0]).toMatchObject({ entry: null, dropped: { "other-entry": ["olddesk7.exe"] } });
  });

  it("takes a tool that nobody decided about as what LOLRMM says it can do, without its signers", () => {
    const unknown = `
Name: Third.Desk
Details: {Capabilities: [Remote Control], InstallationPaths: [thirddesk.exe]}
CodeSigning: {signer_names: [Third Ltd]}
`;
    const watcher = "Name: Fourth\nDetails: {Capabilities: [Inventory], InstallationPaths: [fourthagent7.exe]}";
    const { entries, record } = convert({ third: unknown, fourth: watcher });

    expect(entries.map(({ id, acceptsConnections = false }) => [id, acceptsConnections])).toEqual([
      ["fourth", false],
      ["third-desk", true],
    ]);
    expect(record.tools.map(({ undecided }) => undecided)).toEqual([true, true]);
    expect(record.tools[1]?.dropped).toEqual({ stray: ["Third Ltd"] });
  });

  it("finds the entry of an undecided tool by its name", () => {
    const { entries } = convert({ other: "Name: OldDesk\nDetails: {InstallationPaths: [SomethingNew.exe]}" });

    expect(entries[0]).toMatchObject({ id: "old-desk", programs: [{ executables: ["SomethingNew.exe"] }] });
  });

  it("repeats the words of an entry that it adds to where the list must stand alone", () => {
    const files = { other: "Name: OldDesk\nDetails: {InstallationPaths: [SomethingNew.exe]}" };
    const { entries } = convert(files, { whole: true });

    expect(entries[0]).toMatchObject({ id: "old-desk", name: "Old Desk", about: "Written by hand." });
    expect(loadCatalog(entries as CatalogEntryInput[], "test")).toHaveLength(1);
  });

  it("leaves out what is decided to be left out, and says so", () => {
    const { entries, record } = convert(
      { new: NEW_DESK },
      { skipped: [{ from: "new", why: "personal" }], decisions: [] },
    );

    expect(entries).toEqual([]);
    expect(record.tools).toEqual([
      { file: "new", name: "New Desk (Pro)", entry: null, skipped: "personal", taken: {}, dropped: {} },
    ]);
  });

  it("says the same whatever order the files come in", () => {
    const files = { new: NEW_DESK, old: "Name: Old Desk\nDetails: {InstallationPaths: [OldHelper.exe]}" };
    const turned = Object.fromEntries(Object.entries(files).reverse());

    expect(convert(turned)).toEqual(convert(files));
  });
});
