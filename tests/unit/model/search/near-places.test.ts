import { describe, expect, it } from 'vitest';
import type { JumpEntry } from '#model/search/jump-entries.ts';
import { nearPlaces, wordsOfAddress } from '#model/search/near-places.ts';

const places = [
  '/glossary/#diffusion-dpo',
  '/techniques/diffusion-dpo/',
  '/techniques/diffusion-kto/',
  '/techniques/',
  '/references/wallace2024diffusion/',
  '/chapters/evaluation/human-evaluation/',
].map((path): JumpEntry => ({ kind: 'Page', title: path, path }));
const near = (path: string) => nearPlaces(path, places).map(({ path }) => path);

describe('nearPlaces(path, places)', () => {
  it.each([
    ['techniques/difusion-dpo/', ['/techniques/diffusion-dpo/', '/glossary/#diffusion-dpo']],
    ['technique/diffusion-dpo/', ['/techniques/diffusion-dpo/', '/glossary/#diffusion-dpo']],
    ['/Techniques/Diffusion_DPO.html', ['/techniques/diffusion-dpo/', '/glossary/#diffusion-dpo']],
    ['techniques/diffusion%2Ddpo/index.html', ['/techniques/diffusion-dpo/', '/glossary/#diffusion-dpo']],
    ['papers/wallace2023diffusion', ['/references/wallace2024diffusion/']],
    ['evaluation/human-evaluations', ['/chapters/evaluation/human-evaluation/']],
    ['techniques/diffusion-kto/code/', ['/techniques/diffusion-kto/']],
    ['technique/nothing-like-it', ['/techniques/']],
  ])('finds for %s', (path, found) => expect(near(path)).toEqual(found));

  it.each(['', '/', '%', '%E0%A4%A/', '<img onerror>', '../../etc/passwd', 'dpo', `${'x'.repeat(9000)}/`])(
    'finds nothing for %s',
    (path) => expect(near(path)).toEqual([]),
  );
});

describe('wordsOfAddress(path)', () => {
  it.each([
    ['techniques/difusion-dpo/', 'difusion dpo'],
    ['references/M%C3%BCller_2024.html', 'muller 2024'],
    ['chapters/index.html', 'chapters'],
    ['%3Cimg%20src=x%20onerror=alert(1)%3E', 'img src x onerror alert 1'],
    ['a/%E0%A4%A-b', 'b'],
    ['///', ''],
  ])('reads %s as "%s"', (path, words) => expect(wordsOfAddress(path)).toBe(words));

  it('is no longer than anybody searches for', () => {
    expect(wordsOfAddress('ab-'.repeat(5000)).length).toBeLessThanOrEqual(100);
  });
});
