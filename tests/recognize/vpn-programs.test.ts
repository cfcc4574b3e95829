import { findCatalogEntry, type SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot } from "../support/recognize-snapshot.ts";

const KINDS = new Set(["vpn", "proxyware", "tunnel", "remote_tool", "anti_idle"]);

/** Entry ids by what they were taken for. */
function found(patch: Partial<SnapshotInput>): string[] {
  return recognizeSnapshot(emptySnapshot(patch)).signals.flatMap((signal) =>
    KINDS.has(signal.kind) && "entryId" in signal.payload ? [`${signal.kind} ${signal.payload.entryId}`] : [],
  );
}

function running(path: string, commandLine: string | null = null, signer: string | null = null) {
  const platform = path.includes("\\") ? "windows" : path.startsWith("/Applications") ? "macos" : "linux";
  return found({ platform, processes: [{ pid: 1, path, commandLine, signer }] });
}

describe("VPN and proxy programs", () => {
  it.each([
    ["C:\\Program Files\\Mullvad VPN\\resources\\mullvad-daemon.exe", null, "mullvad"],
    ["C:\\Program Files (x86)\\Hotspot Shield\\12.9\\bin\\hydra.exe", null, "hotspot-shield"],
    ["C:\\Users\\ana\\Desktop\\Tor Browser\\Browser\\firefox.exe", null, "tor"],
    ["C:\\Users\\ana\\Downloads\\psiphon3.exe", null, "psiphon"],
    ["C:\\v2rayN\\bin\\xray\\xray.exe", "xray.exe run -c config.json", "v2ray"],
    ["/usr/local/bin/xray", "/usr/local/bin/xray run -config /usr/local/etc/xray/config.json", "v2ray"],
    ["/Applications/Clash Verge.app/Contents/MacOS/verge-mihomo", null, "clash"],
    ["/Applications/Windscribe.app/Contents/MacOS/Windscribe", null, "windscribe"],
    ["/usr/bin/sing-box", "/usr/bin/sing-box run -c /etc/sing-box/config.json", "sing-box"],
    ["/usr/lib/jvm/java-17/bin/java", "java -cp lib/*.jar net.i2p.router.RouterLaunch", "i2p"],
    ["/usr/bin/java", "java -cp freenet.jar freenet.node.NodeStarter", "hyphanet"],
    ["/usr/bin/proxychains4", "proxychains4 curl example.com", "proxychains"],
  ])("knows %s", (path, commandLine, entryId) => {
    expect(running(path, commandLine)).toEqual([`vpn ${entryId}`]);
  });

  it("knows a maker's program under another name by its signature", () => {
    expect(running("C:\\Users\\ana\\x.exe", null, "PrivadoVPN, CN=Privado Networks AG")).toEqual(["vpn privadovpn"]);
  });

  it.each([
    ["/usr/bin/xray", "/usr/bin/xray -f /var/log/xray/xray.log", "Amazon's tracing daemon"],
    ["C:\\Tools\\thc-hydra\\hydra.exe", "hydra.exe -h", "a password tester"],
    ["C:\\Users\\ana\\AppData\\Local\\Outline\\Outline.exe", null, "a wiki"],
    ["C:\\Users\\ana\\AppData\\Local\\Corporate Clash\\Corporate Clash Launcher.exe", null, "a game"],
    ["C:\\Program Files\\Mozilla Firefox\\firefox.exe", null, "a browser"],
    ["C:\\Program Files\\Mullvad Browser\\Browser\\firefox.exe", null, "a browser without a VPN"],
    ["C:\\Program Files\\Proton AG\\Proton Mail Bridge\\bridge.exe", null, "a mail program of a maker of VPNs"],
    ["C:\\Program Files\\Palo Alto Networks\\GlobalProtect\\PanGPS.exe", null, "a company's VPN"],
    ["C:\\Program Files (x86)\\Cisco\\Cisco Secure Client\\vpnagent.exe", null, "a company's VPN"],
    ["C:\\Program Files\\Fortinet\\FortiClient\\FortiSSLVPNdaemon.exe", null, "a company's VPN"],
    ["C:\\Program Files\\Zscaler\\ZSATunnel\\ZSATunnel.exe", null, "a company's proxy"],
    ["C:\\Program Files\\Adguard\\AdguardSvc.exe", null, "an advertisement blocker"],
    ["/Applications/Warp.app/Contents/MacOS/stable", null, "a terminal"],
    ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", null, "a browser"],
    ["/usr/sbin/charon", "/usr/sbin/charon", "IPsec of the system"],
  ])("says nothing of %s", (path, commandLine, _what) => {
    expect(running(path, commandLine)).toEqual([]);
  });

  it("marks the programs that companies use too, and no consumer VPN", () => {
    expect(["openvpn", "wireguard", "cloudflare-warp"].map((id) => findCatalogEntry(id)?.companyUse)).toEqual([
      true,
      true,
      true,
    ]);
    expect(["nordvpn", "mullvad", "astrill", "tor"].map((id) => findCatalogEntry(id)?.companyUse)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("tells a company's WARP once, from process, service and interface", () => {
    expect(
      found({
        platform: "windows",
        processes: [{ pid: 1, path: "C:\\Program Files\\Cloudflare\\Cloudflare WARP\\warp-svc.exe" }],
        services: [{ name: "CloudflareWARP", state: "running" }],
        applications: [{ name: "Cloudflare WARP", installedBy: "mdm" }],
        network: { interfaces: [{ name: "CloudflareWARP", up: true }], defaultRoute: null, neighbors: [] },
      }),
    ).toEqual(["vpn cloudflare-warp"]);
  });

  it("finds one operator's favorite alone", () => {
    expect(findCatalogEntry("astrill")?.operatorFavorite).toBe(true);
  });
});
