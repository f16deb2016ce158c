import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whilePrinting } from '../../../src/client/while-printing.ts';

describe('whilePrinting(change)', () => {
  let page: EventTarget;
  let medium: EventTarget;
  let log: string[];
  beforeEach(() => {
    page = new EventTarget();
    medium = new EventTarget();
    log = [];
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('matchMedia', () => medium);
    whilePrinting(() => {
      log.push('changed');
      return () => log.push('as before');
    });
  });
  afterEach(() => vi.unstubAllGlobals());
  const tell = (type: string) => page.dispatchEvent(new Event(type));
  const turn = (matches: boolean) => medium.dispatchEvent(Object.assign(new Event('change'), { matches }));

  it('changes the page before it is printed and takes the change back', () => {
    tell('beforeprint');
    expect(log).toEqual(['changed']);
    tell('afterprint');
    expect(log).toEqual(['changed', 'as before']);
  });

  it('does so where only the medium changes', () => {
    turn(true);
    turn(false);
    expect(log).toEqual(['changed', 'as before']);
  });

  it('does it once where a browser tells both ways, and again for the next print', () => {
    tell('beforeprint');
    turn(true);
    turn(false);
    tell('afterprint');
    tell('beforeprint');
    expect(log).toEqual(['changed', 'as before', 'changed']);
  });
});
