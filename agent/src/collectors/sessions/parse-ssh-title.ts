/** What an sshd session process writes over its own title. */
export interface SshTitle {
  readonly user: string;
  /** `null` for a session without a terminal, such as a file copy or a tunnel. */
  readonly terminal: string | null;
}

/**
 * `sshd: ana@pts/0`, `sshd: root@notty`; from OpenSSH 9.8 on `sshd-session: ana@pts/0`.
 * The listener, the steps before the log-in (`[accepted]`, `[net]`) and the monitor (`ana [priv]`) are no sessions.
 */
export function parseSshTitle(title: string): SshTitle | null {
  const text = title.trim();
  // Whoever names a process chooses its length, so nothing here may search twice.
  const at = text.lastIndexOf("@");
  const user = /^sshd(?:-session)?: (.+)$/su.exec(text.slice(0, Math.max(0, at)))?.[1];
  const terminal = /^(?:notty|[a-z]+\/?\d+(?:,.*)?|internal-sftp)$/su.exec(text.slice(at + 1))?.[0];
  if (user === undefined || terminal === undefined) return null;
  return {
    user,
    terminal: terminal.includes("/") || terminal.startsWith("tty") ? (terminal.split(",")[0] ?? null) : null,
  };
}
