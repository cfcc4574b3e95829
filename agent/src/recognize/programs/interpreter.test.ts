import { describe, expect, it } from "vitest";
import { isInterpreter, scriptNamesOf } from "./interpreter.ts";

function scriptOf(commandLine: string): string | undefined {
  const [program = "", ...words] = commandLine.split(" ");
  return scriptNamesOf(program, words).at(-1);
}

describe("the script of an interpreter", () => {
  it.each([
    ["python3 /usr/bin/websockify 6080 localhost:5900", "websockify"],
    ["python3.11 -u /usr/bin/xpra start :100", "xpra"],
    ["python3 -X dev -W ignore websockify.py", "websockify"],
    ["python3 -m websockify 6080 localhost:5900", "websockify"],
    ["python3 -Im websockify 6080", "websockify"],
    ["pythonw websockify", "websockify"],
    ["node /usr/lib/node_modules/wetty/build/main.js", "wetty"],
    ["node --require ./trace.js /srv/node_modules/.bin/wetty", "wetty"],
    ["bun run wetty.js", "wetty"],
    ["deno run --allow-net wetty.js", "wetty"],
    ["bash -x /usr/share/novnc/utils/novnc_proxy --listen 6080", "novnc_proxy"],
    ["bash -o pipefail /usr/bin/novnc_proxy", "novnc_proxy"],
    ["perl -w /usr/bin/vncserver :1", "vncserver"],
    ["java -Xmx1g -cp lib/all.jar com.example.Main", "com.example.Main"],
    ["java -jar /opt/guacamole/guacamole.jar", "guacamole"],
    ["pwsh -NoProfile -File agent.ps1", "agent"],
    ["powershell -ExecutionPolicy Bypass -File mjig.ps1", "mjig"],
    ["wscript //B keepawake.vbs", "keepawake"],
    ["AutoHotkey64 /restart mouse-jiggler.ahk", "mouse-jiggler"],
    ["mono /opt/tool/Tool.exe --run", "Tool"],
    ["dotnet exec Tool.dll", "Tool"],
  ])("in %j is %s", (commandLine, script) => {
    expect(scriptOf(commandLine)).toBe(script);
  });

  it.each([
    "python3 -c import websockify",
    "node -e require('wetty')",
    "node --eval wetty",
    "bash -c websockify 6080 localhost:5900",
    "sh -lc x11vnc -forever",
    "perl -pe s/x11vnc/y/ notes",
    "pwsh -Command wetty",
    "python3",
    "python3 -m",
    "bash --login",
  ])("is not to be had from %j", (commandLine) => {
    expect(scriptOf(commandLine)).toBeUndefined();
  });

  it.each([
    ["python3 manage.py -m websockify", "manage"],
    ["node server.js wetty", "server"],
    ["python3 -m pip install websockify", "pip"],
    ["node /usr/lib/node_modules/npm/bin/npm-cli.js install -g wetty", "npm"],
    ["python3 my-websockify-notes.py", "my-websockify-notes"],
  ])("in %j is %s, whatever its own arguments say", (commandLine, script) => {
    expect(scriptOf(commandLine)).toBe(script);
  });

  it("is looked for behind interpreters alone", () => {
    expect(["python3", "nodejs", "bash", "ruby3.1", "javaw"].filter(isInterpreter)).toHaveLength(5);
    expect(["vim", "grep", "git", "ssh", "python-config", "nodemon", "bashtop"].filter(isInterpreter)).toEqual([]);
    expect(scriptNamesOf("vim", ["/usr/bin/websockify"])).toEqual([]);
  });
});
