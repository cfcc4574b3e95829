/** Options that take the next word when nothing is glued to them; after ssh(1), autossh(1) and the manual of PuTTY. */
const SSH_VALUED = "BbcDEeFIiJLlmOoPpQRSWw";
const VALUED = {
  ssh: SSH_VALUED,
  autossh: `${SSH_VALUED}M`,
} as const;
const PLINK_VALUED = new Set(
  "-P -l -pw -pwfile -i -m -load -D -L -R -nc -hostkey -sshlog -sshrawlog -sercfg -proxycmd".split(" "),
);

/**
 * The options of an SSH client one by one, each with its value glued to it: `-fNR 80:localhost:80` -> `-f`, `-N`,
 * `-R80:localhost:80`. The host ends none, the remote command ends all: its words are another computer's business.
 * Null: no such client.
 */
export function sshOptionsOf(fileName: string, words: readonly string[]): string[] | null {
  const program = fileName.toLowerCase();
  if (program === "plink" || program === "klink") return plinkOptionsOf(words);
  return program === "ssh" || program === "autossh" ? opensshOptionsOf(VALUED[program], words) : null;
}

function opensshOptionsOf(valued: string, words: readonly string[]): string[] {
  const options: string[] = [];
  let operands = 0;
  for (let index = 0; index < words.length && operands < 2; index += 1) {
    const word = words[index] ?? "";
    if (!/^-./u.test(word)) {
      operands += 1;
      continue;
    }
    if (word === "--") break;
    const letters = word.slice(1).split("");
    const at = letters.findIndex((letter) => valued.includes(letter));
    options.push(...letters.slice(0, at < 0 ? letters.length : at).map((letter) => `-${letter}`));
    if (at < 0) continue;
    const glued = letters.slice(at + 1).join("");
    if (glued === "") index += 1;
    options.push(`-${letters[at]}${glued === "" ? (words[index] ?? "") : glued}`);
  }
  return options;
}

function plinkOptionsOf(words: readonly string[]): string[] {
  const options: string[] = [];
  let operands = 0;
  for (let index = 0; index < words.length && operands < 2; index += 1) {
    const word = words[index] ?? "";
    if (!/^-./u.test(word)) operands += 1;
    else if (PLINK_VALUED.has(word)) {
      index += 1;
      options.push(word + (words[index] ?? ""));
    } else options.push(word);
  }
  return options;
}
