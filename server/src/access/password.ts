import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** Cost of a guess: about 64 MB and a tenth of a second (OWASP's password storage cheat sheet, scrypt with N = 2^16). */
const COST = { N: 2 ** 16, r: 8, p: 2 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** Node asks for a bound; 128 * N * r is what scrypt itself needs. */
const MAX_MEMORY = 2 * 128 * COST.N * COST.r;

/** Shorter ones are guessed offline; longer ones than this are no password. */
export const LEAST_PASSWORD = 12;
export const MOST_PASSWORD = 256;

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, { ...cost, maxmem: MAX_MEMORY }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** What is kept instead of a password; its cost stands in it, so that it can be raised one day. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** For names that nobody has: it takes as long and fits no password. */
const NOBODY = ["scrypt", COST.N, COST.r, COST.p, "", ""].join("$");

/** @param kept null: there is no such account, or it has no password yet; it takes as long */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, N = "", r = "", p = "", salt = "", key = ""] = (kept ?? NOBODY).split("$");
  const wanted = Buffer.from(key, "base64url");
  const got = await derive(password, Buffer.from(salt, "base64url"), { N: Number(N), r: Number(r), p: Number(p) });
  return wanted.length === got.length && timingSafeEqual(wanted, got);
}
