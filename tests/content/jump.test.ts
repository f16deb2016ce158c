import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { findParts } from '../../scripts/lib/parts.ts';
import { checkFolder } from '../../scripts/lib/validate.ts';
import { createJumper } from '../../src/client/search/jump.ts';
import { buildJumpEntries } from '../../src/model/search/jump-entries.ts';
import { packPlaces, unpackPlaces } from '../../src/model/search/packed-places.ts';
import { createSurvey } from '../../src/model/survey.ts';

const parts = findParts((await checkFolder('content')).content);
if (!parts) throw new Error('The content has problems. Run "npm run validate".');
const entries = buildJumpEntries(createSurvey(parts));
const jump = createJumper(entries);
const first = (words: string) => jump(words, 1)[0]?.path;

describe('the jump box', () => {
  it.each([
    ['ddpo', '/techniques/ddpo/'],
    ['DDPO', '/techniques/ddpo/'],
    ['diffusion dpo', '/techniques/diffusion-dpo/'],
    ['difusion-dpo', '/techniques/diffusion-dpo/'],
    ['dpo diffusion', '/techniques/diffusion-dpo/'],
    ['diffusiondpo', '/techniques/diffusion-dpo/'],
    ['attend and excite', '/techniques/attend-and-excite/'],
    ['atend and exite', '/techniques/attend-and-excite/'],
    ['flow grpo', '/techniques/flow-grpo/'],
    ['flowgrpo', '/techniques/flow-grpo/'],
    ['hpsv2', '/metrics/hps-v2/'],
    ['HPS v2', '/metrics/hps-v2/'],
    ['clip score', '/metrics/clipscore/'],
    ['pick-a-pic v2', '/benchmarks/pick-a-pic-v2/'],
    ['pickapic v2', '/benchmarks/pick-a-pic-v2/'],
    ['T2I-CompBench', '/benchmarks/t2i-compbench/'],
    ['T2I-CompBench++', '/benchmarks/t2i-compbench-plus-plus/'],
    ['bradley terry', '/glossary/#bradley-terry-model'],
    ['test-time alignment', '/chapters/techniques/test-time/'],
    ['alignment of diffusion models', '/references/liu2026alignment/'],
    ['Stable Diffusion 3', '/references/esser2024scaling/'],
    ['SD3', '/references/esser2024scaling/'],
    ['Stable Diffusion', '/references/rombach2022high/'],
    ['sdxl', '/references/podell2024sdxl/'],
    ['DALL-E 3', '/references/betker2023improving/'],
  ])('leads from "%s" to %s first', (words, path) => {
    expect(first(words)).toBe(path);
  });

  it.each([
    ['Rafailov', '/references/rafailov2023direct/'],
    ['rafialov', '/references/rafailov2023direct/'],
    ['rombach 2022', '/references/rombach2022high/'],
    ['Rafael Rafailov', '/references/rafailov2023direct/'],
  ])('finds works of an author: "%s"', (words, path) => {
    const found = jump(words, 5);
    expect(found.map((each) => each.path)).toContain(path);
  });

  it('has the work that brought a method in among the names, before methods whose names only begin so', () => {
    const found = jump('dpo', 6).map(({ path }) => path);
    expect(found).toContain('/references/rafailov2023direct/');
    expect(found.indexOf('/references/rafailov2023direct/')).toBeLessThan(found.indexOf('/techniques/dpok/') >>> 0);
  });

  it('tells headings of the same words apart by their sections', () => {
    const details = jump('video', 20).flatMap(({ kind, detail }) => (kind === 'Heading' ? [detail] : []));
    expect(details.length).toBeGreaterThan(1);
    expect(details.every((detail) => /^Section \d\.\d+, \w/.test(detail ?? ''))).toBe(true);
  });

  it('says by which name or author a place was found', () => {
    expect(jump('Rafailov', 1)[0]?.because).toBe('Rafailov');
    expect(jump('inference-time', 1)[0]?.because).toBe('inference-time');
  });

  it('knows the words of names and their beginnings, and what a slip can have meant', () => {
    expect(['Rafailov', 'diffusion-dpo', 'overopt', 'T2I-CompBench'].map(jump.knows)).toEqual([true, true, true, true]);
    expect(['clasifier', 'zzzqqq'].map(jump.knows)).toEqual([false, false]);
    expect(jump.nearWords('clasifier')).toContain('classifier');
    expect([...jump.nearWords('dpp'), ...jump.nearWords('zzzqqq')]).toEqual([]);
  });

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect([jump('', 5), jump(' - ', 5), jump('zzzqqqxxx', 5)]).toEqual([[], [], []]);
  });

  it('travels in little, and arrives whole', () => {
    const packed = JSON.stringify(packPlaces(entries));
    expect(gzipSync(packed).length).toBeLessThan(32_000);
    const byPath = (all: typeof entries) => new Map(all.map((entry) => [`${entry.kind} ${entry.path}`, entry]));
    expect(byPath(unpackPlaces(JSON.parse(packed) as ReturnType<typeof packPlaces>))).toEqual(byPath(entries));
  });
});
