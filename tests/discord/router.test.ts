/** A question for which there was room when it came, and is none any more once it has been acknowledged. */

import type { ChatInputCommandInteraction } from 'discord.js';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { createRouter } from '../../src/discord/router.ts';
import { openDesk } from '../../src/ops/desk.ts';
import { shippedEngine } from './fixture.ts';

const engine = await shippedEngine();

/** A question by slash command, as far as the router looks at it. */
function question(calls: object): ChatInputCommandInteraction {
  const is = (yes: boolean) => () => yes;
  return {
    commandName: 'ask',
    locale: 'en-US',
    user: { id: '2' },
    channelId: '3',
    channel: null,
    appPermissions: { has: is(true) },
    options: { data: [], getBoolean: () => null },
    inGuild: is(true),
    isCommand: is(true),
    isChatInputCommand: is(true),
    isAutocomplete: is(false),
    isModalSubmit: is(false),
    ...calls,
  } as unknown as ChatInputCommandInteraction;
}

it('is told that there are too many, in place of its answer', async () => {
  const desk = openDesk({ member: undefined, channel: undefined, atOnce: 1, waiting: 0 });
  let finish = () => {};
  const editReply = vi.fn(async () => {});
  const route = createRouter({
    engine: () => engine,
    commands,
    log: pino({ level: 'silent' }),
    desk,
  });
  // Somebody else takes the last place while Discord hears of the acknowledgement.
  const deferReply = async () => {
    void desk.queue.inTurn(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
  };
  await route(question({ deferReply, editReply }));
  finish();
  expect(editReply).toHaveBeenCalledOnce();
  expect(JSON.stringify(editReply.mock.calls)).toContain(messagesIn('en').busy);
});
