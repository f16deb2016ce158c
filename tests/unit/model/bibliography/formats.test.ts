import { describe, expect, it } from 'vitest';
import { formatReferences } from '../../../../src/model/bibliography/formats.ts';
import { makeReference } from '../../../helpers/references.ts';

const preprint = makeReference('liu2024alignment', {
  csl: {
    type: 'article',
    title: 'Alignment of DPO Models',
    author: [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }, { literal: 'Gemini Team' }],
    issued: { 'date-parts': [[2024, 9, 11]] },
    publisher: 'arXiv',
    number: 'arXiv:2409.07253',
    genre: 'preprint',
    URL: 'https://arxiv.org/abs/2409.07253',
  },
  arxiv: '2409.07253',
  arxivCategories: ['cs.LG', 'cs.CV'],
});
const paper = makeReference('wallace2024diffusion', {
  csl: {
    type: 'paper-conference',
    title: 'Diffusion Model Alignment',
    author: [{ family: 'Wallace', given: 'Bram' }],
    issued: { 'date-parts': [[2024]] },
    'container-title': 'Conference on Computer Vision',
    page: '8228-8238',
    DOI: '10.1109/CVPR52733.2024.00786',
  },
});

describe('formatReferences(references, format)', () => {
  it('writes a preprint as @misc with its arXiv id, its key and its month as BibTeX names it', () => {
    expect(formatReferences([preprint], 'bibtex')).toBe(
      [
        '@misc{liu2024alignment,',
        '  title = {Alignment of {DPO} Models},',
        '  author = {van Gogh, Vincent and {Gemini Team}},',
        '  howpublished = {arXiv:2409.07253},',
        '  year = {2024},',
        '  month = sep,',
        '  eprint = {2409.07253},',
        '  archivePrefix = {arXiv},',
        '  eprinttype = {arxiv},',
        '  primaryClass = {cs.LG},',
        '  url = {https://arxiv.org/abs/2409.07253},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('says the number of a preprint where classic styles print it, and where other styles and Zotero look for it', () => {
    const entry = formatReferences([preprint], 'bibtex');
    // plain, unsrt, alpha and abbrv print of @misc no more than title, howpublished, date and note.
    expect(/^ {2}howpublished = \{(.*)\},$/m.exec(entry)?.[1]).toBe('arXiv:2409.07253');
    for (const field of ['eprint = {2409.07253}', 'archivePrefix = {arXiv}', 'eprinttype = {arxiv}', 'primaryClass = {cs.LG}'])
      expect(entry).toContain(`  ${field},\n`);
    // What is not known is not guessed.
    const { arxivCategories: _, ...bare } = preprint;
    expect(formatReferences([bare], 'bibtex')).not.toContain('primaryClass');
  });

  it('leaves it to biblatex to print the number, which knows its field, and says who published other preprints', () => {
    expect(formatReferences([preprint], 'biblatex')).not.toMatch(/howpublished|archivePrefix|organization/);
    const { arxiv: _, ...elsewhere } = preprint;
    const open = { ...elsewhere, csl: { ...preprint.csl, publisher: 'OpenReview' } };
    expect(formatReferences([open], 'bibtex')).toContain('  howpublished = {OpenReview},');
    expect(formatReferences([open], 'biblatex')).toContain('  organization = {OpenReview},');
  });

  it('writes a preprint as @online with a whole date in BibLaTeX', () => {
    const text = formatReferences([preprint], 'biblatex');
    expect(text).toContain('@online{liu2024alignment,');
    expect(text).toContain('  date = {2024-09-11},');
    expect(text).toContain('  eprintclass = {cs.LG},');
  });

  it('writes RIS with CRLF, a year without month, and first and last page apart', () => {
    expect(formatReferences([paper], 'ris')).toBe(
      [
        'TY  - CPAPER',
        'TI  - Diffusion Model Alignment',
        'AU  - Wallace, Bram',
        'PY  - 2024',
        'T2  - Conference on Computer Vision',
        'C3  - Conference on Computer Vision',
        'SP  - 8228',
        'EP  - 8238',
        'DO  - 10.1109/CVPR52733.2024.00786',
        'ID  - wallace2024diffusion',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it('has accents as commands in BibTeX and as letters in BibLaTeX, and no case braces but in the title', () => {
    const accented = makeReference('martin2020deux', {
      csl: {
        type: 'paper-conference',
        title: 'Deux GANs à Nash',
        editor: [{ family: 'Müller', given: 'Jörg' }],
        'container-title': 'Actes de la Conférence',
        'collection-title': 'Série LNCS',
        'publisher-place': 'Orléans',
        edition: '2. Fassung für alle',
        volume: 'A_1',
        page: '8-9',
      },
    });
    expect(formatReferences([accented], 'bibtex')).toBe(
      [
        '@inproceedings{martin2020deux,',
        '  title = {Deux {GANs} {\\`{a}} {Nash}},',
        '  editor = {M{\\"{u}}ller, J{\\"{o}}rg},',
        "  booktitle = {Actes de la Conf{\\'{e}}rence},",
        "  series = {S{\\'{e}}rie LNCS},",
        '  volume = {A\\_1},',
        '  pages = {8--9},',
        "  address = {Orl{\\'{e}}ans},",
        '  edition = {2. Fassung f{\\"{u}}r alle},',
        '  key = {Deux GANs {\\`{a}} Nash},',
        '}',
        '',
      ].join('\n'),
    );
    expect(formatReferences([accented], 'biblatex')).toBe(
      [
        '@inproceedings{martin2020deux,',
        '  title = {Deux {GANs} à {Nash}},',
        '  editor = {Müller, Jörg},',
        '  booktitle = {Actes de la Conférence},',
        '  series = {Série LNCS},',
        '  volume = {A\\_1},',
        '  pages = {8--9},',
        '  location = {Orléans},',
        '  edition = {2. Fassung für alle},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('has the accents of a journal as commands in BibTeX and as letters in BibLaTeX', () => {
    const article = makeReference('a', { csl: { type: 'article-journal', title: 'T', 'container-title': 'Revista de física' } });
    expect(formatReferences([article], 'bibtex')).toContain("  journal = {Revista de f{\\'{i}}sica},");
    expect(formatReferences([article], 'biblatex')).toContain('  journaltitle = {Revista de física},');
  });

  it('says that an author list goes on', () => {
    const text = formatReferences([{ ...paper, moreAuthors: true }], 'bibtex');
    expect(text).toContain('author = {Wallace, Bram and others}');
  });

  it('keeps an institution in one piece', () => {
    expect(formatReferences([preprint], 'biblatex')).toContain('author = {van Gogh, Vincent and {Gemini Team}}');
    expect(formatReferences([preprint], 'ris')).toContain('AU  - van Gogh, Vincent\r\nAU  - Gemini Team,\r\n');
  });

  it('gives former keys to BibLaTeX, so that documents that cite them go on to compile', () => {
    const joined = { ...paper, formerKeys: ['wallace2023diffusion'] };
    expect(formatReferences([joined], 'biblatex')).toContain('  ids = {wallace2023diffusion},');
    expect(formatReferences([joined], 'bibtex')).not.toContain('wallace2023diffusion');
  });

  it('writes nothing for no works but an empty list of CSL-JSON', () => {
    expect([formatReferences([], 'bibtex'), formatReferences([], 'ris'), formatReferences([], 'csl')]).toEqual(['', '', '[]\n']);
  });

  it('keeps the order it is given and parts entries by an empty line', () => {
    expect(formatReferences([paper, preprint], 'bibtex').match(/^@\w+\{.*|^$/gm)).toEqual([
      '@inproceedings{wallace2024diffusion,',
      '',
      '@misc{liu2024alignment,',
      '',
    ]);
  });
});
