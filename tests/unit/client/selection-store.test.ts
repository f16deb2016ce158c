import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Storage that keeps `most` characters at most; less than none where it may not even be read. */
function storage(most: number) {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => {
      if (most < 0) throw new Error('forbidden');
      return kept.get(name) ?? null;
    },
    setItem: (name: string, text: string) => {
      if (text.length > most) throw new Error('full');
      kept.set(name, text);
    },
  };
}

describe('the selection', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('document', new EventTarget());
    vi.stubGlobal('addEventListener', () => undefined);
  });
  afterEach(() => vi.unstubAllGlobals());
  const openWith = async (most: number) => {
    vi.stubGlobal('localStorage', storage(most));
    return import('../../../src/client/selection/store.ts');
  };

  it.each([
    ['has room', 1000],
    ['is full', 40],
    ['may not be read', -1],
  ])('holds every choice where storage %s', async (_, most) => {
    const { addSelected, readSelection, toggleSelected } = await openWith(most);
    expect(readSelection()).toEqual([]);
    toggleSelected('a2024a');
    expect(addSelected(['a2024a', 'b2024b'])).toBe(1);
    expect(readSelection().map(({ key }) => key)).toEqual(['a2024a', 'b2024b']);
  });

  it('reads from storage again once it keeps what is chosen', async () => {
    const { addSelected, readSelection, writeSelection } = await openWith(40);
    addSelected(['a2024a', 'b2024b']);
    writeSelection([{ key: 'a2024a', note: '' }]);
    localStorage.setItem('selection', '[]');
    expect(readSelection()).toEqual([]);
  });
});
