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
  const match = /^sshd(?:-session)?: (.+)@(notty|[a-z]+\/?\d+(?:,.*)?|internal-sftp)$/u.exec(title.trim());
  const [user, terminal] = [match?.[1], match?.[2]];
  if (user === undefined || terminal === undefined) return null;
  return {
    user,
    terminal: terminal.includes("/") || terminal.startsWith("tty") ? (terminal.split(",")[0] ?? null) : null,
  };
}
