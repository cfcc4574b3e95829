import { fileNameOf } from "./command-line.ts";

/** How a program that runs other programs reads the words before the script's name. */
interface Habit {
  readonly program: RegExp;
  /** What follows is code or a command, so there is no script. */
  readonly inline: RegExp;
  /** The next word belongs to this one. */
  readonly valued: RegExp;
  /** The next word is the script. */
  readonly module?: RegExp;
  /** Words in front of the script that are none, beside what starts with a dash. */
  readonly others?: RegExp;
}

const NONE = /^(?!)/u;

/** After the manuals of the programs. */
const HABITS: readonly Habit[] = [
  {
    program: /^(?:python[\d.]*w?|pypy[\d.]*)$/iu,
    inline: /^-[a-z]*c$/iu,
    valued: /^(?:-[a-z]*[WX]|--check-hash-based-pycs)$/u,
    module: /^-[a-z]*m$/iu,
  },
  {
    program: /^(?:node|nodejs|bun|deno)$/iu,
    inline: /^(?:-[a-z]*[ep]|--eval|--print|eval)$/iu,
    valued: /^(?:-r|-C|--require|--import|--loader|--experimental-loader|--conditions|--env-file)$/u,
    others: /^run$/u,
  },
  { program: /^(?:bash|dash|sh|zsh)$/iu, inline: /^-[a-z]*c$/iu, valued: /^(?:[-+]O|[-+]o|--rcfile|--init-file)$/u },
  { program: /^(?:ruby|perl)[\d.]*$/iu, inline: /^-[a-z]*e$/iu, valued: NONE },
  {
    program: /^javaw?$/iu,
    inline: NONE,
    valued: /^(?:-cp|-p|-classpath|--class-path|--module-path|--add-modules)$/u,
  },
  {
    program: /^(?:pwsh|powershell)$/iu,
    inline: /^-(?:c|command|e|ec|encodedcommand)$/iu,
    valued:
      /^-(?:ex|ep|w|v|in|out|wd|executionpolicy|windowstyle|version|inputformat|outputformat|workingdirectory)$/iu,
    module: /^-f(?:i(?:le?)?)?$/iu,
  },
  { program: /^(?:mono(?:-sgen)?|dotnet)$/iu, inline: NONE, valued: NONE, others: /^exec$/u },
  { program: /^(?:[wc]script|autohotkey[\w.]*)$/iu, inline: NONE, valued: NONE, others: /^\/./u },
];

/** All of them at once: nearly every program of a laptop is none, and is asked. */
const INTERPRETER = new RegExp(HABITS.map(({ program }) => program.source).join("|"), "iu");

/** True for programs whose own name says nothing about what they run. */
export function isInterpreter(fileName: string): boolean {
  return INTERPRETER.test(fileName);
}

function habitOf(fileName: string): Habit | undefined {
  return HABITS.find(({ program }) => program.test(fileName));
}

/**
 * Names under which the script of an interpreter may be known: file name, the same without ending, its npm package.
 * What comes after the script are its own arguments, whatever they are called.
 */
export function scriptNamesOf(fileName: string, words: Iterable<string>): string[] {
  const habit = habitOf(fileName);
  const script = habit === undefined ? null : findScript(habit, words);
  if (script === null) return [];
  const name = fileNameOf(script);
  const plain = name.replace(ENDING, "");
  const packageName = packageOf(script);
  return packageName === null ? [name, plain] : [name, plain, packageName];
}

const ENDING = /\.(?:js|mjs|cjs|py|pyw|pl|rb|sh|jar|exe|dll|ps1|vbs|ahk)$/iu;
const PACKAGES = "node_modules";

/** The innermost one, without its scope. */
function packageOf(script: string): string | null {
  if (!script.includes(PACKAGES)) return null;
  const inner = script.slice(script.lastIndexOf(PACKAGES));
  return /^node_modules[/\\]([^/\\.][^/\\]*)[/\\]/u.exec(inner)?.[1] ?? null;
}

function findScript({ inline, valued, module, others = NONE }: Habit, words: Iterable<string>): string | null {
  let next: "word" | "value" | "script" = "word";
  for (const word of words) {
    if (next === "script") return word;
    const isValue = next === "value";
    next = "word";
    if (isValue) continue;
    if (module?.test(word) === true) next = "script";
    else if (inline.test(word)) return null;
    else if (valued.test(word)) next = "value";
    else if (!/^[-+]./u.test(word) && !others.test(word)) return word;
  }
  return null;
}
