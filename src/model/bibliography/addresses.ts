import type { Reference } from '../survey.ts';

/** Where a work can be read. */
export interface Addresses {
  /** Its page on arXiv. */
  arxiv: string | undefined;
  /** Its file on arXiv. */
  pdf: string | undefined;
  /** What its DOI leads to. */
  doi: string | undefined;
}

/** Where a work can be read, by its identifiers; nothing is looked up. */
export function addressesOf({ arxiv, csl }: Pick<Reference, 'arxiv' | 'csl'>): Addresses {
  return {
    arxiv: arxiv && `https://arxiv.org/abs/${arxiv}`,
    pdf: arxiv && `https://arxiv.org/pdf/${arxiv}`,
    doi: csl.DOI && `https://doi.org/${csl.DOI}`,
  };
}
