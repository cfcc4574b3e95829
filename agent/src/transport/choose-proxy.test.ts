import { describe, expect, it } from "vitest";
import { chooseProxy } from "./choose-proxy.ts";

const TARGET = "https://clearseat.example.com:8443";

function choose(target: string, environment: Record<string, string>, proxyUrl?: string): string | null {
  return chooseProxy(new URL(target), { proxyUrl, environment })?.href ?? null;
}

describe("chooseProxy", () => {
  it.each([
    ["nothing is set", TARGET, {}, undefined, null],
    ["the setting is set", TARGET, {}, "http://proxy.example.com:3128", "http://proxy.example.com:3128/"],
    [
      "setting and variable are set",
      TARGET,
      { HTTPS_PROXY: "http://other.example.com/" },
      "http://proxy.example.com:3128",
      "http://proxy.example.com:3128/",
    ],
    [
      "the variable is set",
      TARGET,
      { HTTPS_PROXY: "http://other.example.com/" },
      undefined,
      "http://other.example.com/",
    ],
    [
      "the lower-case variable is set",
      TARGET,
      { https_proxy: "http://other.example.com/" },
      undefined,
      "http://other.example.com/",
    ],
    [
      "only the variable of the other scheme is set",
      TARGET,
      { HTTP_PROXY: "http://other.example.com/" },
      undefined,
      null,
    ],
  ])("decides when %s", (_, target, environment, setting, expected) => {
    expect(choose(target, environment as Record<string, string>, setting)).toBe(expected);
  });

  it.each([
    ["clearseat.example.com", null],
    [".example.com", null],
    ["example.com", null],
    ["*.example.com", null],
    ["*", null],
    ["clearseat.example.com:8443", null],
    ["one.example.org, example.com", null],
    ["EXAMPLE.com", null],
    ["clearseat.example.com:443", "http://proxy.example.com/"],
    ["ample.com", "http://proxy.example.com/"],
    ["example.org", "http://proxy.example.com/"],
    ["", "http://proxy.example.com/"],
  ])("honors NO_PROXY=%s", (noProxy, expected) => {
    expect(choose(TARGET, { NO_PROXY: noProxy }, "http://proxy.example.com/")).toBe(expected);
  });

  it.each(["http://127.0.0.1:8787", "http://localhost:8787", "http://[::1]:8787"])(
    "never takes a proxy to %s",
    (target) => {
      expect(choose(target, { HTTP_PROXY: "http://proxy.example.com/" }, "http://proxy.example.com/")).toBeNull();
    },
  );

  it("takes a variable without a scheme, as other programs do, and any before none", () => {
    expect(choose(TARGET, { HTTPS_PROXY: "proxy.example.com:3128" })).toBe("http://proxy.example.com:3128/");
    expect(choose(TARGET, { ALL_PROXY: "user:secret@proxy.example.com" })).toBe(
      "http://user:secret@proxy.example.com/",
    );
  });

  it.each([["socks5://secret@proxy.example.com"], ["http://"], ["no proxy: at all"]])(
    "names the variable that holds %s, and not what it holds",
    (text) => {
      const choosing = () => choose(TARGET, { HTTPS_PROXY: text });

      expect(choosing).toThrow("HTTPS_PROXY: must be the http or https address of a proxy");
      expect(choosing).not.toThrow("secret");
    },
  );
});
