import { describe, expect, it } from 'vitest';
import { engine } from './shipped.ts';

describe('who somebody is', () => {
  it.each([
    ['Who is Lee Jae Myung?', 'President Lee Jae Myung'],
    ["who's Takaichi", 'Japanese Prime Minister Sanae Takaichi'],
    ['who is the president of China?', 'Chinese President Xi Jinping'],
    ['이재명은 누구인가요?', 'President Lee Jae Myung'],
    ['다카이치 총리는 누구야', 'Japanese Prime Minister Sanae Takaichi'],
    ['高市早苗とは誰ですか', 'Japanese Prime Minister Sanae Takaichi'],
    ['習近平って誰', 'Chinese President Xi Jinping'],
  ])('is told by name and title: %s', (question, words) => {
    expect(engine.ask({ question }).answer?.text).toBe(words);
  });

  it('is not what "who did Takaichi thank" asks: her own name is no answer', () => {
    expect(engine.ask({ question: 'who did Takaichi thank?' }).answer?.text).toBe('Lee');
  });
});
