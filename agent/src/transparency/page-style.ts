/** The page brings its own looks along: no font, script, image or style comes from anywhere. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2430, #e6eaf0); --soft: light-dark(#5a6675, #9aa7b8); --paper: light-dark(#f6f7f9, #12161c);
  --card: light-dark(#ffffff, #1a2029); --line: light-dark(#dfe3e9, #2b3340); --accent: light-dark(#1f6feb, #79b0ff);
  --warn: light-dark(#9a6200, #f0b95a);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main, header > div, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
header { background: var(--card); border-bottom: 1px solid var(--line); padding: 2.25rem 0 1.75rem; }
h1 { margin: 0 0 .35rem; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
h2 { margin: 2.5rem 0 .9rem; font-size: 1.15rem; }
h3 { margin: 0; font-size: 1rem; }
p { margin: .35rem 0; }
.soft { color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; margin: 1.25rem 0 0; }
.facts div { min-width: 7rem; }
.facts dt { color: var(--soft); font-size: .82rem; }
.facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: .4rem 1.5rem; margin: 0; padding: 0; list-style: none; }
.grid li { padding: .3rem 0 .3rem 1.4rem; position: relative; }
.grid li::before { content: "\\2715"; position: absolute; left: 0; color: var(--soft); font-size: .8rem; top: .45rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.15rem; margin: 0 0 .8rem; }
.card > header { all: unset; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; justify-content: space-between; }
.values { margin: .75rem 0 0; padding: 0; list-style: none; }
.values li { border-top: 1px solid var(--line); padding: .55rem 0; overflow-wrap: anywhere; }
.values li:last-child { padding-bottom: 0; }
.values strong { font-weight: 650; }
.fields { margin: .5rem 0 .25rem; display: grid; gap: .45rem; font-size: .92rem; }
.fields div { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .1rem 1rem; }
.fields dt { color: var(--soft); } .fields dd { margin: 0; overflow-wrap: anywhere; }
.card .facts { margin-top: .9rem; }
.card > .values:first-child { margin: -.55rem 0 0; } .card > .values:first-child li:first-child { border-top: 0; }
.tag { font-size: .8rem; color: var(--soft); }
.warn { color: var(--warn); }
details summary { cursor: pointer; color: var(--accent); font-size: .9rem; margin-top: .5rem; }
details ul { margin: .4rem 0 0; padding-left: 1.2rem; }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; overflow: hidden; font-size: .94rem; }
th, td { text-align: left; vertical-align: top; padding: .55rem .8rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { border-top: 0; color: var(--soft); font-weight: 600; font-size: .82rem; }
th:first-child, td:first-child { white-space: nowrap; overflow-wrap: normal; }
td[data-name] { width: 9rem; } td time { white-space: normal; }
td:first-child { font-variant-numeric: tabular-nums; color: var(--soft); }
td ul { margin: 0; padding-left: 1.1rem; }
time { font-variant-numeric: tabular-nums; white-space: nowrap; }
footer { padding-top: 2rem; padding-bottom: 3rem; color: var(--soft); font-size: .88rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
td details summary { margin-top: 0; } td details ul { font-size: .9rem; }
@media (max-width: 40rem) {
  thead { display: none; } table, tbody, tr, td, td[data-name] { display: block; width: auto; border: 0; } td { padding: .15rem .8rem; }
  table { border: 1px solid var(--line); } tr { border-top: 1px solid var(--line); padding: .6rem 0; } tr:first-child { border-top: 0; }
  td:first-child::before { content: "Report "; } td[data-name]::before { content: attr(data-name) " "; color: var(--soft); }
  time { white-space: normal; } .fields div { grid-template-columns: 1fr; }
}
@media print { body { background: none; } .card, table { break-inside: avoid; } }
`;
