import { ApplicationCommandType } from 'discord.js';
import type { MessageCommand } from '../src/discord/command.ts';
import { localised } from '../src/discord/messages/index.ts';
import { checkerOf } from '../src/discord/record-book.ts';
import { EVERYWHERE } from '../src/discord/registration.ts';
import { checkView } from '../src/discord/views/check.ts';
import { noticeView } from '../src/discord/views/notice.ts';

const name = localised((messages) => messages.check.menu);

/** "Check against the record" on a message: for the member who asks, without naming who wrote it. */
export const checkMessage = {
  data: {
    name: name.own,
    name_localizations: name.localizations,
    type: ApplicationCommandType.Message,
    ...EVERYWHERE,
  },

  execute(interaction, { engine, frame }) {
    const { content, embeds } = interaction.targetMessage;
    const text = content.trim() === '' ? (embeds[0]?.description ?? '') : content;
    if (text.trim() === '') return noticeView(frame.messages.check.nothing);
    return checkView(checkerOf(engine).check(text), frame);
  },
} satisfies MessageCommand;
