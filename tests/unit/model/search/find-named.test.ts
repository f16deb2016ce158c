import { describe, expect, it } from 'vitest';
import { findNamed } from '../../../../src/model/search/find-named.ts';

const all = [
  { name: 'Diffusion-DPO', names: ['direct preference optimisation'] },
  { name: 'DPOK', names: [] },
  { name: 'DDPO', names: ['denoising diffusion policy optimisation'] },
  { name: 'Flow-GRPO', names: ['flow matching GRPO'] },
  { name: 'Diffusion-KTO', names: [] },
];
const found = (asked: string) => findNamed(all, asked).map(({ name }) => name);

describe('findNamed(all, asked)', () => {
  it.each([
    ['diffusion dpo', 'Diffusion-DPO'],
    ['flowgrpo', 'Flow-GRPO'],
    [' ddpo ', 'DDPO'],
    ['Direct preference optimisation', 'Diffusion-DPO'],
    ['denoising diffusion', 'DDPO'],
    ['kto', 'Diffusion-KTO'],
    ['difusion dpo', 'Diffusion-DPO'],
  ])('knows what is meant by %s', (asked, name) => expect(found(asked)).toEqual([name]));

  it('prefers what is called so to what begins so', () => {
    expect(findNamed([...all, { name: 'DPO', names: [] }], 'dpo').map(({ name }) => name)).toEqual(['DPO']);
  });

  it('gives all that fit as well as each other', () => {
    expect(found('diffusion')).toEqual(['Diffusion-DPO', 'Diffusion-KTO']);
  });

  it('finds nothing by nothing, and nothing by what no name is like', () => {
    expect([found(' - '), found('transformer')]).toEqual([[], []]);
  });
});
