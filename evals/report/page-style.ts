/** The style of the HTML report; `:has` hides the sound questions without a script. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fbfaf7; --rule: #d9d5cc; --accent: #8c2f1b; --quiet: #6b665d; --good: #2c6e49; }
@media (prefers-color-scheme: dark) { :root { --ink: #ebe7de; --paper: #191816; --rule: #3a3733; --accent: #e08a72; --quiet: #a39d92; --good: #7fc29b; } }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font: 600 2rem/1.3 "Songti SC", "Noto Serif CJK SC", SimSun, serif; margin: 0; }
h2 { font: 600 1.3rem/1.4 "Songti SC", "Noto Serif CJK SC", SimSun, serif; border-top: 1px solid var(--rule); padding-top: 1.5rem; margin-top: 2.5rem; }
h3 { font-size: .9rem; color: var(--quiet); margin: 1rem 0 .25rem; }
small, cite, .legend { color: var(--quiet); font-size: .85rem; font-style: normal; }
.verdict { font-size: 1.2rem; font-weight: 600; margin: .5rem 0; }
.red { color: var(--accent); } .green { color: var(--good); }
svg { width: 100%; height: auto; font-size: 13px; fill: var(--ink); }
.grid { stroke: var(--rule); } .tick, .number { fill: var(--quiet); }
.interval { stroke: var(--accent); stroke-width: 6; opacity: .35; stroke-linecap: round; } circle { fill: var(--accent); } .rival { fill: var(--quiet); }
summary { cursor: pointer; } .question { border-top: 1px solid var(--rule); padding: .5rem 0; }
.badge { display: inline-block; min-width: 5.5em; text-align: center; font-size: .8rem; border: 1px solid var(--rule); border-radius: .25rem; }
.has-faults > summary .badge { border-color: var(--accent); color: var(--accent); }
blockquote { margin: .4rem 0; padding-left: .9rem; border-left: 3px solid var(--rule); font-family: "Songti SC", "Noto Serif CJK SC", SimSun, serif; }
blockquote cite { display: block; } .answer { white-space: pre-wrap; }
body:has(#failed-only:checked) .sound { display: none; }
`;
