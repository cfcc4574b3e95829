import { type Clock, DAY_MS, InputError, toInstant } from "@clearseat/shared";
import type { Logger } from "../log.ts";
import { FileError } from "../platform/files.ts";
import { readTlsIdentity, type TlsFiles, type TlsIdentity } from "./tls-identity.ts";

/** The certificate that a collector presents, for as long as it runs. */
export interface TlsSource {
  readonly current: TlsIdentity;
  /**
   * Presents what lies in the files now, when that is another one and can be used; true when it did. What `present`
   * throws comes through, and the certificate before stays the current one.
   */
  renew(present: (identity: TlsIdentity) => void): boolean;
}

/** A certificate is renewed long before this; when it is not, somebody should know. */
const SOON_MS = 14 * DAY_MS;

/** Reads the files now, and again whenever it is asked. Throws an InputError or a FileError when they cannot be used now. */
export function createTlsSource(files: TlsFiles, clock: Clock, log: Logger): TlsSource {
  let current = readTlsIdentity(files, clock);
  let lastSaid = "";
  const sayOnce = (words: string): void => {
    if (words !== lastSaid) log.warn({ reason: words }, "certificate");
    lastSaid = words;
  };

  function read(): TlsIdentity | null {
    try {
      return readTlsIdentity(files, clock);
    } catch (error) {
      // Whoever renews writes one file after the other; until both fit, the certificate before serves on.
      if (!(error instanceof InputError || error instanceof FileError)) throw error;
      sayOnce(`${error.message}; the certificate before stays`);
      return null;
    }
  }

  return {
    get current() {
      return current;
    },
    renew(present) {
      const found = read();
      if (found === null) return false;
      if (found.expiresAtMs - clock.now() < SOON_MS)
        sayOnce(`${files.certificateFile}: expires on ${toInstant(found.expiresAtMs)}`);
      else lastSaid = "";
      if (found.cert === current.cert && found.key === current.key) return false;
      present(found);
      current = found;
      return true;
    },
  };
}
