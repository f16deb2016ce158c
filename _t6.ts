import { readTexts } from './scripts/lib/content-files.ts';
import { checkTexts } from './scripts/lib/validate.ts';
import { formatReport } from './scripts/lib/report.ts';
import { createSurvey } from './src/model/survey.ts'; import { findParts } from './scripts/lib/parts.ts';
import { rules } from './scripts/lib/rules.ts';
const tiny = await readTexts('tests/fixtures/tiny-survey');
const one = (p: string, t: string) => { const s = Date.now(); const r = checkTexts(new Map([...tiny, [p, t]])).problems; console.log(formatReport(r).slice(0, 700), Date.now()-s,'ms'); };
one('glossary/x.yaml', 'a: &x [*x]');
one('glossary/x.yaml', 'a: *x');
one('glossary/x.yaml', 'term: &a {b: *a}\n');
one('glossary/x.yaml', '- 1\n- 2');
one('glossary/x.yaml', 'just text');
one('glossary/x.yaml', 'a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]');
one('glossary/x.yaml', '__proto__: x\nconstructor: y\nterm: toString');
one('glossary/x.yaml', '[['.repeat(5000));
one('techniques/x.mdx', '---\nname: x\n---\n\n' + '> '.repeat(3000) + 'x');
one('techniques/x.mdx', '---\nname: x\n---\n\n$' + '{'.repeat(5000) + '$\n');
one('techniques/x.mdx', '');
one('techniques/x.mdx', '---\n---\n');
one('techniques/x.mdx', '---\r\nname: 1\r\n---\r\n\r\n## x\r\n');
one('edition.yaml', '');
one('citation-graph/edges.tsv', '');
one('citation-graph/edges.tsv', 'citing\tcited\tevidence\tread\n\tx\n');
// fuzz
let seed = 7; const rnd = (n: number) => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) % n; };
const paths = [...tiny.keys()]; const seen = new Map<string, number>(); const clean = { n: 0 };
for (let i = 0; i < 3000; i++) {
  const t = new Map(tiny);
  for (let k = 0; k <= rnd(2); k++) {
    const p = paths[rnd(paths.length)]!; let s = t.get(p) ?? '';
    const at = rnd(s.length + 1);
    const op = rnd(5);
    if (op === 0) s = s.slice(0, at) + s.slice(at + 1 + rnd(10));
    else if (op === 1) s = s.slice(0, at) + ['{', '<', '"', "'", ':', '\t', '[', '*', '&', '\n', '---\n', '<Cite id="', '$', '\u202e', '|', '!x ', '? ', '\0'][rnd(18)] + s.slice(at);
    else if (op === 2) { const l = s.split('\n'); l.splice(rnd(l.length), 1); s = l.join('\n'); }
    else if (op === 3) { const l = s.split('\n'); const j = rnd(l.length); l.splice(j, 0, l[rnd(l.length)]!); s = l.join('\n'); }
    else t.delete(p);
    if (op !== 4) t.set(p, s);
  }
  let r; try { r = checkTexts(t); } catch (e) { console.log('THROW', e, [...t].filter(([p, s]) => tiny.get(p) !== s)); continue; }
  if (r.problems.length === 0) { clean.n++; const p = findParts(r.content); if (!p) console.log('NOPARTS'); else try { createSurvey(p); } catch (e) { console.log('SURVEY', (e as Error).message, [...t].filter(([p, s]) => tiny.get(p) !== s)); } }
  for (const { rule, line, file } of r.problems) { seen.set(rule, (seen.get(rule) ?? 0) + 1); if (!(line >= 1) || line > (t.get(file) ?? '').split('\n').length + 1) console.log('LINE', file, line, rule); }
}
console.log(clean, seen.size, Object.keys(rules).length, [...seen].sort((a,b)=>b[1]-a[1]).slice(0,12));
