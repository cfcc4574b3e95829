import { describe, expect, it } from "vitest";
import { sshOptionsOf } from "./ssh-options.ts";

function optionsOf(commandLine: string): string[] | null {
  const [program = "", ...words] = commandLine.split(" ");
  return sshOptionsOf(program, words);
}

describe("options of an SSH client", () => {
  it.each([
    ["ssh -R 8080:localhost:80 host.example.com", ["-R8080:localhost:80"]],
    ["ssh -fNTR8080:localhost:80 host.example.com", ["-f", "-N", "-T", "-R8080:localhost:80"]],
    ["ssh -p 2222 -NR 0:localhost:22 ana@host.example.com", ["-p2222", "-N", "-R0:localhost:22"]],
    ["ssh host.example.com -R 8080:localhost:80", ["-R8080:localhost:80"]],
    ["ssh -o RemoteForward=80 host.example.com", ["-oRemoteForward=80"]],
    ["autossh -M 0 -N -R 8080:localhost:80 host.example.com", ["-M0", "-N", "-R8080:localhost:80"]],
    ["plink -batch -pw secret -R 80:localhost:80 host.example.com", ["-batch", "-pwsecret", "-R80:localhost:80"]],
  ])("are told apart in %j", (commandLine, options) => {
    expect(optionsOf(commandLine)).toEqual(options);
  });

  it.each([
    ["ssh host.example.com ls -R /srv", []],
    ["ssh host.example.com sudo chown -R www-data /srv", []],
    ["ssh -t host.example.com tmux attach -R", ["-t"]],
    ["ssh -i -R host.example.com", ["-i-R"]],
    ["ssh host.example.com -- -R", []],
    ["plink host.example.com grep -R pattern .", []],
  ])("are not the words of the remote command in %j", (commandLine, options) => {
    expect(optionsOf(commandLine)).toEqual(options);
  });

  it("are read for SSH clients alone", () => {
    expect(optionsOf("rsync -R a b")).toBeNull();
    expect(optionsOf("ssh-keygen -R host.example.com")).toBeNull();
    expect(optionsOf("ssh -R")).toEqual(["-R"]);
  });
});
