/** The console's one style sheet. Colors keep at least 4.5 : 1 against their ground in both schemes. */
export const STYLE = `
:root { color-scheme: light dark; --ground: #f6f7f9; --card: #fff; --ink: #16202b; --quiet: #55616f; --line: #dde2e8; --link: #0b57a4; --focus: #0b57a4;
  --critical: #a3123a; --high: #a8410a; --medium: #7a5600; --low: #1f5f99; --info: #55616f; --good: #1d6b42; }
@media (prefers-color-scheme: dark) { :root { --ground: #11161c; --card: #1a2129; --ink: #e8edf2; --quiet: #a4b0bd; --line: #303a45; --link: #8cc2ff; --focus: #8cc2ff;
  --critical: #ff8fa8; --high: #ffab78; --medium: #f0cc6a; --low: #8cc2ff; --info: #a4b0bd; --good: #7fd6a4; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
header.bar { background: var(--card); border-bottom: 1px solid var(--line); }
header.bar > div, main, footer { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
header.bar > div { display: flex; align-items: center; gap: 28px; height: 56px; }
.brand { font-weight: 650; font-size: 17px; letter-spacing: -.01em; color: var(--ink); text-decoration: none; }
nav { display: flex; gap: 20px; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 12px; top: 12px; background: var(--card); padding: 8px 12px; z-index: 1; }
main { padding-top: 24px; padding-bottom: 64px; } footer { padding-bottom: 24px; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 6px; letter-spacing: -.015em; } h2 { font-size: 17px; margin: 32px 0 10px; } h3 { font-size: 15px; margin: 0; }
p { margin: 0 0 10px; max-width: 75ch; } p.small { max-width: 90ch; } .quiet { color: var(--quiet); } .small { font-size: 13px; } .number { font-variant-numeric: tabular-nums; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; }
.card + .card { margin-top: 10px; }
.facts { display: flex; flex-wrap: wrap; gap: 10px 32px; margin: 14px 0 0; padding: 0; } .facts div { min-width: 110px; }
.facts dt { color: var(--quiet); font-size: 13px; } .facts dd { margin: 0; overflow-wrap: anywhere; }
.alert { display: grid; grid-template-columns: 96px 1fr 210px; gap: 4px 18px; align-items: start; border-left: 4px solid var(--severity, var(--line)); }
.alert .side { text-align: right; overflow-wrap: anywhere; } h1, h3, td { overflow-wrap: anywhere; } .alert h3 a { color: var(--ink); text-decoration: none; } .alert h3 a:hover { text-decoration: underline; } .alert ul { margin: 4px 0 0; padding-left: 18px; color: var(--quiet); }
.critical { --severity: var(--critical); } .high { --severity: var(--high); } .medium { --severity: var(--medium); } .low { --severity: var(--low); } .info { --severity: var(--info); }
.pill { display: inline-block; border: 1px solid currentColor; border-radius: 999px; padding: 0 10px; font-size: 13px; font-weight: 600; color: var(--severity, var(--quiet)); white-space: nowrap; }
.table { overflow-x: auto; padding: 0; } table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 9px 14px; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child td { border-bottom: 0; } th { font-size: 13px; font-weight: 600; color: var(--quiet); } td.right, th.right { text-align: right; }
code, .mono { font-family: ui-monospace, "Cascadia Mono", Menlo, monospace; font-size: 13px; overflow-wrap: anywhere; }
.when { white-space: nowrap; } .when .quiet { display: block; }
.seen { margin: 4px 0 10px; } .seen p, .seen details { margin: 2px 0; } .seen.gone { opacity: .75; }
.finding { border-left: 3px solid var(--line); padding: 2px 0 2px 14px; margin: 14px 0; } .finding > p { margin: 4px 0; }
.family { display: flex; justify-content: space-between; gap: 12px; font-weight: 600; }
.pairs { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 6px 0; font-size: 14px; } .pairs dt { color: var(--quiet); } .pairs dd { margin: 0; overflow-wrap: anywhere; }
summary { cursor: pointer; color: var(--link); } ol.history { list-style: none; padding: 0; margin: 0; } ol.history li { padding: 8px 0; border-bottom: 1px solid var(--line); } ol.history li:last-child { border: 0; }
form.act { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin: 0 0 10px; } label { font-size: 13px; color: var(--quiet); display: grid; gap: 2px; }
input, select, button { font: inherit; color: var(--ink); background: var(--ground); border: 1px solid var(--quiet); border-radius: 6px; padding: 6px 10px; min-height: 36px; } input { min-width: 240px; }
button { background: var(--link); color: var(--card); border-color: var(--link); font-weight: 600; cursor: pointer; } button.second { background: transparent; color: var(--link); }
main.door { max-width: 460px; padding-top: 9vh; } .door .brand { margin: 0 0 14px; font-size: 20px; } .door .card { padding: 26px 28px; } .door h2 { margin: 22px 0 4px; font-size: 15px; }
form.sign-in { display: grid; gap: 16px; margin: 16px 0 0; } form.sign-in input { min-width: 0; width: 100%; min-height: 42px; } form.sign-in button { min-height: 42px; } .notice { border-left: 4px solid var(--high); padding: 4px 12px; } a.button { display: inline-block; background: var(--link); color: var(--card); border-radius: 6px; padding: 8px 14px; font-weight: 600; text-decoration: none; }
@media (max-width: 760px) { .alert { grid-template-columns: 1fr; } .alert .side { text-align: left; } header.bar > div, main, footer { padding-left: 16px; padding-right: 16px; } }
`;
