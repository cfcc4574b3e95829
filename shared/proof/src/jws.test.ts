import { sign } from "node:crypto";
import type { Algorithm, Envelope } from "@clearseat/shared";
import { ALGORITHMS } from "@clearseat/shared";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalize } from "./canonical-json.ts";
import { open, peekHeader, seal } from "./jws.ts";
import { createSigner, createVerifier, generatePrivateJwk, thumbprint } from "./keys.ts";

function scene(algorithm: Algorithm) {
  const signer = createSigner(generatePrivateJwk(algorithm));
  const aud = thumbprint(generatePrivateJwk());
  return { signer, aud, verifier: createVerifier(signer.publicJwk) };
}

function flipBit(text: string, index: number, bit: number): string {
  const bytes = Buffer.from(text, "ascii");
  bytes[index % bytes.length]! ^= 1 << (bit % 7);
  return bytes.toString("latin1");
}

describe.each(ALGORITHMS)("a message sealed with %s", (algorithm) => {
  const { signer, aud, verifier } = scene(algorithm);
  const sealed = seal({ b: 1, a: ["x"] }, { typ: "report", aud, signer });

  it("opens for the right key, type and audience", () => {
    expect(open(sealed, { typ: "report", aud, verifier })).toMatchObject({ ok: true, payload: { a: ["x"], b: 1 } });
  });

  it.each([
    ["another type", { typ: "receipt", aud, verifier }, "wrong_type"],
    ["another audience", { typ: "report", aud: thumbprint(generatePrivateJwk()), verifier }, "wrong_audience"],
    ["another key", { typ: "report", aud, verifier: scene(algorithm).verifier }, "wrong_key"],
  ] as const)("does not open for %s", (_what, expected, fault) => {
    expect(open(sealed, expected)).toEqual({ ok: false, fault });
  });

  it("does not open when any bit of any part is flipped", () => {
    const parts = fc.constantFrom<keyof Envelope>("protected", "payload", "signature");
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), (part, index, bit) => {
        const bent = { ...sealed, [part]: flipBit(sealed[part], index, bit) };

        expect(open(bent, { typ: "report", aud, verifier }).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses a second spelling of the same signature", () => {
    const last = sealed.signature.at(-1) ?? "";
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const twin = alphabet[alphabet.indexOf(last) ^ 1] ?? "";

    expect(
      open({ ...sealed, signature: sealed.signature.slice(0, -1) + twin }, { typ: "report", aud, verifier }).ok,
    ).toBe(false);
  });
});

describe("a message that two readers could take for two messages", () => {
  const { signer, aud, verifier } = scene("Ed25519");

  function signed(json: string): Envelope {
    const header = Buffer.from(canonicalize({ alg: "Ed25519", typ: "report", kid: signer.kid, aud })).toString(
      "base64url",
    );
    const payload = Buffer.from(json, "latin1").toString("base64url");
    return {
      protected: header,
      payload,
      signature: sign(null, Buffer.from(`${header}.${payload}`), signer.key).toString("base64url"),
    };
  }

  it.each([
    ["a key that stands there twice", '{"a":1,"a":2}'],
    ["a number beyond range", '{"a":1e999}'],
    ["another spelling of a number", '{"a":1.0}'],
    ["white space", '{ "a":1}'],
    ["keys in another order", '{"b":1,"a":2}'],
    ["broken UTF-8", '{"a":"\u00ff"}'],
    ["nesting without end", `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`],
  ])("does not open: %s", (_what, json) => {
    expect(open(signed(json), { typ: "report", aud, verifier })).toEqual({ ok: false, fault: "malformed" });
  });

  it("does not open with a key of its own in the header, unless it is an enrollment", () => {
    const report = seal({}, { typ: "report", aud, signer, withKey: true });
    const enrollment = seal({}, { typ: "enroll", aud, signer, withKey: true });

    expect([peekHeader(report), peekHeader(enrollment)?.typ]).toEqual([null, "enroll"]);
  });
});

describe("ES256 signatures", () => {
  it("have no twin under which the same report would have another hash", () => {
    const { signer, aud, verifier } = scene("ES256");
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    for (let round = 0; round < 20; round += 1) {
      const sealed = seal({ round }, { typ: "report", aud, signer });
      const bytes = Buffer.from(sealed.signature, "base64url");
      const twin = (order - BigInt(`0x${bytes.subarray(32).toString("hex")}`)).toString(16).padStart(64, "0");
      const signature = Buffer.concat([bytes.subarray(0, 32), Buffer.from(twin, "hex")]).toString("base64url");

      expect(open(sealed, { typ: "report", aud, verifier }).ok).toBe(true);
      expect(open({ ...sealed, signature }, { typ: "report", aud, verifier }).ok).toBe(false);
    }
  });
});

describe("algorithms", () => {
  it("other than the two are not even read", () => {
    const { signer, aud } = scene("Ed25519");
    const sealed = seal({}, { typ: "report", aud, signer });
    const header = { ...peekHeader(sealed), alg: "none" };

    const forged = { ...sealed, protected: Buffer.from(canonicalize(header)).toString("base64url"), signature: "AA" };

    expect(peekHeader(forged)).toBeNull();
  });

  it("cannot be swapped under a key", () => {
    const { signer, aud, verifier } = scene("Ed25519");
    const sealed = seal({}, { typ: "report", aud, signer });
    const header = { ...peekHeader(sealed), alg: "ES256" };

    const forged = { ...sealed, protected: Buffer.from(canonicalize(header)).toString("base64url") };

    expect(open(forged, { typ: "report", aud, verifier })).toEqual({ ok: false, fault: "wrong_key" });
  });
});

describe("key thumbprints", () => {
  // RFC 8037 appendix A.3 gives this key and its thumbprint.
  it("are those of RFC 7638 and RFC 8037", () => {
    const jwk = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" } as const;

    expect(thumbprint(jwk)).toBe("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  });
});
