import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** A real OpenID provider on loopback; whoever comes is signed in as the one person it knows. */
export class CompanyProvider {
  readonly #server: Server;
  groups: readonly string[] = [];
  readonly secret = "a secret of the test client";

  constructor() {
    this.#server = createServer();
  }

  async start(redirectUri: string): Promise<string> {
    await new Promise<void>((done) => void this.#server.listen(0, "127.0.0.1", done));
    const issuer = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: "clearseat",
          client_secret: this.secret,
          redirect_uris: [redirectUri],
          grant_types: ["authorization_code"],
          response_types: ["code"],
        },
      ],
      pkce: { required: () => true },
      claims: { openid: ["sub"], email: ["email", "groups"] },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => Promise.resolve({ sub: id, email: "ana@example.com", groups: [...this.groups] }),
      }),
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
      cookies: { keys: ["a key for the cookies of the test"] },
    });
    const handle = provider.callback();
    this.#server.on("request", (request, response) => {
      if (request.url?.startsWith("/interaction/") !== true) {
        void handle(request, response);
        return;
      }
      void this.#agree(provider, request, response);
    });
    return issuer;
  }

  async #agree(
    provider: Provider,
    ...[request, response]: Parameters<ReturnType<Provider["callback"]>>
  ): Promise<void> {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === "login") {
      await provider.interactionFinished(request, response, { login: { accountId: "person-1" } });
      return;
    }
    const grant = new provider.Grant({ accountId: session?.accountId ?? "", clientId: String(params["client_id"]) });
    grant.addOIDCScope(String(params["scope"]));
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
