import { expect, it } from 'vitest';
import { withoutCourtesies } from '../../src/discord/conversation.ts';

it('leaves greetings and thanks out of the talk that a follow-up goes on with', () => {
  const asked = ['안녕하세요', 'How many died?', 'thanks!', 'thanks, and when was it?', 'ヘルプ'];
  expect(withoutCourtesies(asked)).toEqual(['How many died?', 'thanks, and when was it?']);
});
