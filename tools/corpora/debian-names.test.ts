import { describe, expect, it } from "vitest";
import { toDebianNames } from "./debian-names.ts";

describe("names of a distribution", () => {
  it("are the commands, by name alone where most of them are", () => {
    const lines = ["bin/ash      shells/ash", "usr/bin/xrdp-keygen   net/xrdp", "usr/sbin/xrdp    net/xrdp"];

    expect(toDebianNames(lines).programs).toEqual(["ash", "usr/sbin/xrdp", "xrdp-keygen"]);
  });

  it("are helpers that have no ending and are no command's twin", () => {
    const lines = [
      "usr/libexec/vino-server   gnome/vino",
      "usr/lib/x2go/x2gogetfreeport   net/x2goserver",
      "usr/bin/tool   utils/tool",
      "usr/lib/tool/tool   utils/tool",
      "usr/lib/tool/tool.conf   utils/tool",
      "usr/lib/tool/README   utils/tool",
      "usr/lib/python3/dist-packages/tool   python/tool",
    ];

    expect(toDebianNames(lines).programs).toEqual(["tool", "usr/lib/x2go/x2gogetfreeport", "usr/libexec/vino-server"]);
  });

  it("are every owner of a file, without its section", () => {
    expect(toDebianNames(["etc/motd   admin/base-files,contrib/otherosfs/loop"]).packages).toEqual([
      "base-files",
      "loop",
    ]);
  });

  it("are units of the system and of people", () => {
    const lines = [
      "lib/systemd/system/ssh.service   net/openssh-server",
      "usr/lib/systemd/user/pipewire.socket   video/pipewire",
      "lib/systemd/system/ssh.service.d/local.conf   net/openssh-server",
    ];

    expect(toDebianNames(lines).units).toEqual(["pipewire.socket", "ssh.service"]);
  });

  it("come from paths with blanks too, and from no line that is none", () => {
    const names = toDebianNames(["usr/bin/two words   utils/words", "", "nothing"]);

    expect(names).toEqual({ programs: ["two words"], packages: ["words"], units: [] });
  });
});
