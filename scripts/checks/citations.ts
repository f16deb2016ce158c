import { idSchema } from '../../src/schemas/ids.ts';
import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { leaves, listAt } from '../lib/data.ts';
import { didYouMean } from '../lib/nearest.ts';
import { quote, type Problem } from '../lib/problem.ts';

interface Citing {
  key: string;
  line: number;
  verb: string;
}

/** citation-exists: in texts, in sources and relations, in works to cover, in the edition and in the lists that were read. */
export function checkCitations(content: Content): Problem[] {
  const keys = content.of('references').map(({ id }) => id);
  const known = new Set(keys);
  const former = formerKeys(content);
  return content.files.flatMap((file) =>
    [...inFields(file), ...inProse(file)]
      .filter(({ key }) => !known.has(key))
      .map(({ key, line, verb }) => {
        const joined = former.get(key);
        const message =
          joined === undefined
            ? `${verb} ${quote(key)}, which is not in content/references/.`
            : `${verb} ${quote(key)}, a former key.`;
        const hint =
          joined === undefined
            ? didYouMean(key, keys, 'Add the work to content/references/, or correct the key.')
            : `Write "${joined}".`;
        return problemAt(file, line, { message, hint, rule: 'citation-exists' });
      }),
  );
}

/** Former keys and the keys they were joined into. */
export function formerKeys(content: Content): Map<string, string> {
  return new Map(
    content
      .of('references')
      .flatMap((file) => listAt(file.data, 'formerKeys').map((key): [string, string] => [String(key), file.id])),
  );
}

function inProse(file: ContentFile): Citing[] {
  return (file.prose?.citations ?? []).flatMap(({ keys, line }) => keys.map((key) => ({ key, line, verb: 'Cites' })));
}

function inFields(file: ContentFile): Citing[] {
  const named =
    file.kind === 'results' && idSchema.safeParse(file.id).success
      ? [{ key: file.id, line: 1, verb: 'Reports numbers of the work' }]
      : [];
  const written = [...leaves(file.data)]
    .filter(
      ({ path, field, text }) =>
        (field === 'work' || (path[0] === 'covers' && path.length === 2) || (file.kind === 'edition' && field === 'survey')) &&
        idSchema.safeParse(text).success,
    )
    .map(({ path, text }) => ({ key: text, line: file.lineOf(path), verb: 'Names the work' }));
  return [...named, ...written];
}
