import { describe, expect, it } from 'vitest';
import { createOwnNews } from './own-news';

describe('what a hub decides is told there once', () => {
  it('by the decision, when its announcement comes after it', () => {
    const news = createOwnNews();
    news.begin('a');
    expect([news.decided('a'), news.announced('a')]).toEqual([true, false]);
  });

  it('by the announcement, when it is faster than the answer', () => {
    const news = createOwnNews();
    news.begin('a');
    expect([news.announced('a'), news.decided('a')]).toEqual([true, false]);
  });

  it('by the announcement, when the answer was lost', () => {
    const news = createOwnNews();
    news.begin('a');
    news.failed('a');
    expect(news.announced('a')).toBe(true);
  });

  it('and what another hub decides as well', () => {
    expect(createOwnNews().announced('b')).toBe(true);
  });

  it('and again after a loss, which has everything told', () => {
    const news = createOwnNews();
    news.begin('a');
    news.decided('a');
    news.begin('b');
    news.lost();
    expect([news.announced('a'), news.decided('b')]).toEqual([true, true]);
  });
});
