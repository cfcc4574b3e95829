import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createIdentityProvider } from "./identity-provider.ts";

let proxy: Server;
let asked: string[];

beforeEach(async () => {
  asked = [];
  proxy = createServer((socket) => {
    socket.once("data", (head) => {
      asked.push(head.toString("latin1").split("\r\n")[0] ?? "");
      socket.end("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    });
  });
  await new Promise<void>((done) => void proxy.listen(0, "127.0.0.1", done));
  vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${(proxy.address() as { port: number }).port}`);
  vi.stubEnv("NO_PROXY", "inside.example.com");
});

afterEach(() => {
  vi.unstubAllEnvs();
  proxy.close();
});

function providerAt(issuer: string) {
  return createIdentityProvider({
    ...{ issuer, clientId: "clearseat", clientSecret: null, redirectUri: "https://clearseat.example.com/back" },
    ...{ scope: "openid", groupsClaim: "groups" },
  });
}

it("the identity provider is reached through the proxy of the environment", async () => {
  await expect(providerAt("https://login.example.com").leave()).rejects.toThrow("fetch failed");

  expect(asked).toEqual(["CONNECT login.example.com:443 HTTP/1.1"]);
});

it("a provider that the environment names as inside is not", async () => {
  await expect(providerAt("https://inside.example.com").leave()).rejects.toThrow("fetch failed");

  expect(asked).toEqual([]);
});
