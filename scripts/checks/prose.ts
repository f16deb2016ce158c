import { list } from '../../src/markdown/prose.ts';
import type { Prose } from '../../src/model/prose.ts';
import { vocabulary, type Word } from '../../src/markdown/vocabulary.ts';
import { problemAt, type Finding } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { didYouMean, suggest } from '../lib/nearest.ts';
import { quote, type Problem } from '../lib/problem.ts';

type Use = Prose['names'][number];

/** prose-is-plain, address-is-full, name-is-known, name-attributes-fit. */
export function checkProse(content: Content): Problem[] {
  return content.files.flatMap((file) =>
    file.prose ? [...foreignThings(file, file.prose), ...addresses(file, file.prose), ...names(file, file.prose)] : [],
  );
}

function foreignThings(file: ContentFile, { foreign }: Prose): Problem[] {
  return foreign.map(({ what, line }) =>
    problemAt(file, line, {
      message: `The text holds ${quote(what).slice(1, -1)}.`,
      hint: `${adviceOn(what)}`,
      rule: 'prose-is-plain',
    }),
  );
}

function adviceOn(what: string): string {
  if (what.startsWith('the address'))
    return 'Give the full address, beginning with https://, or use a name such as <Cite> or <Ref>.';
  if (what.startsWith('the expression')) return 'Write a literal brace as \\{; formulas stand between dollar signs.';
  if (what.startsWith('an expression')) return 'Give the value in straight quotes, as in id="diffusion-dpo".';
  if (what.startsWith('the attribute')) return 'Keep the id alone: {#permanent-id}.';
  if (what.includes('HTML')) return `Use Markdown or one of the names: ${Object.keys(vocabulary).join(', ')}.`;
  return 'Remove it; texts need none.';
}

/** An address inside the site would break where the site lies below another path, and nothing would tell when its page goes. */
function addresses(file: ContentFile, { addresses: all, headings }: Prose): Problem[] {
  const ids = headings.flatMap(({ id }) => id ?? []);
  return all.flatMap(({ url, line }) => {
    if (/^[./]/.test(url))
      return [
        problemAt(file, line, {
          message: `Links to ${quote(url)}, which is an address inside the Atlas.`,
          hint: 'Use <Ref to="..." />, <Technique id="..." /> or another name; they follow their page.',
          rule: 'address-is-full',
        }),
      ];
    if (!url.startsWith('#') || ids.includes(url.slice(1))) return [];
    return [
      problemAt(file, line, {
        message: `Links to ${quote(url)}, which no heading of this page has as its id.`,
        hint: didYouMean(url.slice(1), ids, 'Use the id of a heading of this page, or <Ref to="..." />.'),
        rule: 'address-is-full',
      }),
    ];
  });
}

function names(file: ContentFile, { names: uses }: Prose): Problem[] {
  return uses.flatMap((use) => {
    const word = Object.hasOwn(vocabulary, use.name) ? vocabulary[use.name] : undefined;
    if (word) return misfits(use, word).map((finding) => problemAt(file, use.line, { ...finding, rule: 'name-attributes-fit' }));
    const known = Object.keys(vocabulary);
    return [
      problemAt(file, use.line, {
        message: `The text uses <${use.name}>, which is not a name of the Atlas.`,
        hint: didYouMean(use.name, known, `The names are: ${known.join(', ')}.`),
        rule: 'name-is-known',
      }),
    ];
  });
}

function misfits({ name, attributes }: Use, { required, optional, flags }: Word): Omit<Finding, 'rule'>[] {
  const valued = [...required, ...optional];
  const allowed = [...valued, ...flags];
  const given = Object.entries(attributes).flatMap(([attribute, value]): Omit<Finding, 'rule'>[] => {
    if (!allowed.includes(attribute))
      return [
        {
          message: `<${name}> has the attribute ${quote(attribute)}, which it does not know.`,
          hint: suggest(attribute, allowed, `Remove it; <${name}> has no attributes.`),
        },
      ];
    if (flags.includes(attribute) && value !== true)
      return [
        {
          message: `<${name}> has ${attribute}=${quote(value)}; the word alone is enough.`,
          hint: `Write ${attribute} without a value, or leave it out.`,
        },
      ];
    const isEmpty = valued.includes(attribute) && (value === true || value.trim() === '');
    return isEmpty ? [{ message: `The attribute "${attribute}" of <${name}> is empty.`, hint: `Write ${attribute}="...".` }] : [];
  });
  const missing = required
    .filter((attribute) => !Object.hasOwn(attributes, attribute))
    .map((attribute) => ({
      message: `<${name}> lacks the attribute "${attribute}".`,
      hint: `Write <${name} ${attribute}="..." />.`,
    }));
  return [...given, ...missing, ...placeOfMany(name, attributes)];
}

/** A place in a work says nothing where two works share it. */
function placeOfMany(name: string, { id, at }: Use['attributes']): Omit<Finding, 'rule'>[] {
  if (name !== 'Cite' || typeof id !== 'string' || at === undefined || list(id).length < 2) return [];
  return [
    {
      message: `<Cite> gives the place ${quote(at)} for ${list(id).length} works at once.`,
      hint: 'Cite each work on its own, with its place.',
    },
  ];
}
