import katex from 'katex';
import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { leaves } from '../lib/data.ts';
import { isFormula } from '../lib/formula-fields.ts';
import { quote, type Problem } from '../lib/problem.ts';

interface Formula {
  tex: string;
  line: number;
  /** As written in the fields of the file, quotes included. */
  written?: string | undefined;
}

/** formula-parses: in the text and in the fields of LaTeX. */
export function checkFormulas(content: Content): Problem[] {
  const known = new Map<string, string | undefined>();
  return content.files.flatMap((file) =>
    [...inFields(file), ...inProse(file)].flatMap(({ tex, line, written }) => {
      if (written?.startsWith('"') && /(?<!\\)(?:\\\\)*\\[a-zA-Z]/.test(written)) {
        const message = `The formula ${quote(written.slice(1, -1))} is in double quotes, where a backslash has another meaning.`;
        return [problemAt(file, line, { message, hint: "Put it in single quotes: '...'.", rule: 'formula-parses' })];
      }
      if (!known.has(tex)) known.set(tex, findFault(tex));
      const fault = known.get(tex);
      return fault
        ? [
            problemAt(file, line, {
              message: fault,
              hint: 'Look at its braces and at the names of its commands; katex.org/docs/supported lists them.',
              rule: 'formula-parses',
            }),
          ]
        : [];
    }),
  );
}

function inProse(file: ContentFile): Formula[] {
  return file.prose?.formulas ?? [];
}

function inFields(file: ContentFile): Formula[] {
  return [...leaves(file.data)]
    .filter(({ path }) => isFormula(file.kind, path))
    .map(({ path, field, text }) => ({
      tex: field === 'symbol' ? text.replaceAll(/^\$|\$$/g, '') : text,
      line: file.lineOf(path),
      written: file.writtenAt(path),
    }));
}

/** Why a formula cannot be typeset; undefined where it can. The switches are those of the component that typesets it. */
function findFault(tex: string): string | undefined {
  const refused = new Set<string>();
  const trust = ({ command }: { command: string }) => {
    refused.add(command);
    return false;
  };
  try {
    katex.renderToString(tex, { displayMode: true, throwOnError: true, output: 'htmlAndMathml', strict: 'ignore', trust });
  } catch (error) {
    if (!(error instanceof katex.ParseError)) return `The formula ${quote(tex)} cannot be typeset: ${(error as Error).message}.`;
    const near = Number.isInteger(error.position) ? tex.slice(Math.max(0, error.position - 12), error.position + 24) : tex;
    const reason = error.rawMessage.replaceAll("'EOF'", 'the end');
    return `The formula cannot be typeset near ${quote(near)}: ${reason}.`;
  }
  return refused.size > 0 ? `The formula uses ${[...refused].join(', ')}, which could carry HTML or an address.` : undefined;
}
