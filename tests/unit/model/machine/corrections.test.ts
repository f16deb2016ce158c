import { describe, expect, it } from 'vitest';
import { discussionsOf, errorReport, newIssue } from '../../../../src/model/machine/corrections.ts';
import { editionSchema } from '../../../../src/schemas/edition.ts';

const edition = (more: object) =>
  editionSchema.parse({
    title: 'Atlas',
    tagline: 'T',
    version: '2026.11',
    date: '2026-11-23',
    survey: 'a',
    surveyFacts: { listedReferences: 1, pages: 1, figures: 1, tables: 1, categories: [], source: 's' },
    ...more,
  });
const subject = { path: '/techniques/ddpo/', title: 'DDPO & more' };

describe('newIssue(edition, subject, kind, address)', () => {
  it('fills in title and address of the record', () => {
    const address = newIssue(
      edition({ repository: 'https://example.org/atlas/' }),
      subject,
      'Error',
      'https://a.example/techniques/ddpo/',
    );
    const url = new URL(address ?? '');
    expect(url.pathname).toBe('/atlas/issues/new');
    expect(url.searchParams.get('title')).toBe('Error: DDPO & more (/techniques/ddpo/)');
    expect(url.searchParams.get('body')).toContain('Page: https://a.example/techniques/ddpo/\n');
  });

  it('is undefined without a repository', () => {
    expect(newIssue(edition({}), subject, 'Error', '')).toBeUndefined();
  });
});

describe('errorReport(edition, subject, address)', () => {
  it('names the page, its title, the edition and the text', () => {
    const report = errorReport(edition({}), { ...subject, changed: '2026-11-28' }, 'https://a.example/techniques/ddpo/');
    expect(report).toBe(
      'Error in the Atlas, edition 2026.11 (2026-11-23), text of 2026-11-28\n\nPage: https://a.example/techniques/ddpo/\nTitle: DDPO & more\n\nWhat is wrong or missing, and the source that shows it:\n',
    );
  });
});

describe('discussionsOf(edition, subject)', () => {
  it('looks for the permanent address in the discussions of the repository', () => {
    const discussion = { repository: 'a/b', repositoryId: 'R', category: 'C', categoryId: 'D' };
    expect(discussionsOf(edition({ discussion }), subject)).toBe(
      'https://github.com/a/b/discussions?discussions_q=%22%2Ftechniques%2Fddpo%2F%22',
    );
    expect(discussionsOf(edition({}), subject)).toBeUndefined();
  });
});
