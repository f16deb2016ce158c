import { describe, expect, it } from 'vitest';
import { findParts } from '../../scripts/lib/parts.ts';
import { checkFolder } from '../../scripts/lib/validate.ts';

const references = findParts((await checkFolder('content')).content)?.references ?? [];
const venues = [...new Set(references.flatMap(({ data }) => data.csl['container-title'] ?? []))];

const ordinal = /\b(?:\d+(?:st|nd|rd|th)|(?:\p{L}+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))\b/giu;
/** The venue as each of its years has it: `Proceedings of the 41st ...` and `... 42nd ...` are one form. */
const withoutYear = (venue: string) => venue.replaceAll(/\b\d{4}\b/g, '#').replaceAll(ordinal, (found) => (/\d/.test(found) ? '#' : '#word'));
/** The series, however it is written. */
const series = (venue: string) =>
  withoutYear(venue)
    .replaceAll(/\([A-Z][A-Za-z]*\)|^Proceedings of|#word|#|\bthe\b/g, '')
    .replaceAll(/\W+/g, ' ')
    .trim()
    .toLowerCase();

describe('the names of venues', () => {
  it('have no acronym of the series in brackets', () => {
    expect(venues.length).toBeGreaterThan(40);
    expect(venues.filter((venue) => /\([A-Z]{2,}\)/.test(venue))).toEqual([]);
  });

  it('differ by more than an acronym in brackets, the form of an ordinal or "Proceedings of"', () => {
    const forms = Map.groupBy(new Set(venues.map(withoutYear)), series);
    expect([...forms.values()].filter((each) => each.length > 1)).toEqual([]);
  });
});
