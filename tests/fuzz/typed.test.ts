/** Whatever is typed into any option, form, button or mention: a reply within every limit that pings nobody and says nothing in markup. */

import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import fc from 'fast-check';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Engine } from '../../src/answer/engine.ts';
import { actions } from '../../src/discord/actions/index.ts';
import type { Scene } from '../../src/discord/command.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { createMentionHandler } from '../../src/discord/mention.ts';
import type { messageOf, View } from '../../src/discord/view.ts';
import { answerView } from '../../src/discord/views/answer.ts';
import { frameOf } from '../../src/discord/views/record.ts';
import { openDesk } from '../../src/ops/desk.ts';
import { type Language, languages } from '../../src/text/language.ts';
import { shippedEngine } from '../discord/fixture.ts';
import { expectCleanPrototypes, expectHarmless } from './harmless.ts';
import { hostileText, RUNS, TIMEOUT_MS, typedText } from './hostile.ts';

const BOT = '<@111111111111111111>';
/** What Discord takes where a command says no less. */
const MOST_TYPED = 6000;

let engine: Engine;
beforeAll(async () => {
  engine = await shippedEngine();
});

const language = fc.constantFrom(...languages);
const sceneIn = (one: Language, isPrivate = false): Scene => ({
  engine,
  ask: (request) => engine.ask(request),
  frame: frameOf(engine.index, one),
  isPrivate,
  canShare: isPrivate,
});

interface Option {
  readonly name: string;
  readonly required?: boolean;
  readonly max_length?: number;
}

/** An interaction as far as the commands look at it. */
function interactionWith(typed: Readonly<Record<string, string>>, focused = '') {
  return {
    client: { user: { toString: () => BOT } },
    options: {
      getString: (name: string) => typed[name] ?? null,
      getBoolean: () => null,
      getInteger: () => null,
      getFocused: (isFull?: boolean) =>
        isFull ? { name: focused, value: typed[focused] ?? '' } : (typed[focused] ?? ''),
    },
  };
}

describe.each(commands.slash.map((command) => [command.data.name, command] as const))(
  '/%s',
  (_, command) => {
    const options = (command.data.options ?? []) as readonly Option[];
    const typed = fc.record(
      Object.fromEntries(
        options.map(({ name, max_length: most = MOST_TYPED }) => [name, typedText(most)]),
      ),
      { requiredKeys: options.filter(({ required }) => required).map(({ name }) => name) },
    ) as fc.Arbitrary<Record<string, string>>;

    it(
      'any option',
      async () => {
        const runs = options.length === 0 ? 10 : RUNS;
        await fc.assert(
          fc.asyncProperty(typed, language, async (values, one) => {
            const interaction = interactionWith(values) as unknown as ChatInputCommandInteraction;
            const view = await command.execute(interaction, sceneIn(one));
            expectHarmless(view, { mention: BOT, links: true });
          }),
          { numRuns: runs },
        );
        expectCleanPrototypes();
      },
      TIMEOUT_MS,
    );

    it.runIf(command.autocomplete)(
      'while it is being typed',
      () => {
        fc.assert(
          fc.property(typed, language, fc.nat(), (values, one, at) => {
            const focused = options[at % options.length]?.name ?? '';
            const choices = command.autocomplete?.(
              interactionWith(values, focused) as unknown as AutocompleteInteraction,
              sceneIn(one),
            );
            for (const { name, value } of choices?.slice(0, LIMITS.choices) ?? []) {
              expect(name.length).toBeGreaterThan(0);
              expect(value.length).toBeGreaterThan(0);
              expect(value.length).toBeLessThanOrEqual(LIMITS.choiceValue);
            }
          }),
          { numRuns: RUNS },
        );
      },
      TIMEOUT_MS,
    );
  },
);

it(
  'Check against the record: any message',
  async () => {
    const [checkMessage] = commands.message;
    await fc.assert(
      fc.asyncProperty(typedText(4000), fc.boolean(), language, async (text, isEmbed, one) => {
        const targetMessage = isEmbed
          ? { content: '', embeds: [{ description: text }] }
          : { content: text, embeds: [] };
        const interaction = { targetMessage } as unknown as MessageContextMenuCommandInteraction;
        const view = await checkMessage?.execute(interaction, sceneIn(one));
        expectHarmless(view as View);
      }),
      { numRuns: RUNS },
    );
  },
  TIMEOUT_MS,
);

describe('buttons and forms', () => {
  // Whoever writes a program instead of pressing buttons can send any custom_id there is a message for.
  it(
    'any custom_id, on any message, with anything in the form',
    async () => {
      const entries = Object.entries(actions);
      const shown = answerView(
        engine.ask({ question: 'How many of the victims were Korean?' }),
        frameOf(engine.index, 'en'),
      ).components;
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: entries.length - 1 }),
          fc.oneof(hostileText(90), fc.stringMatching(/^[\w-]{4}[\w-]{4}\d{1,5}(:\d+)?$/)),
          typedText(1000),
          fc.array(typedText(300), { maxLength: 4 }),
          language,
          async (at, rest, typed, history, one) => {
            const action = entries[at]?.[1];
            if (!action || action.how === 'form') return;
            const press = {
              rest,
              typed,
              components: shown,
              member: BOT,
              conversation: async () => ({ question: typed, history }),
            };
            const view = await action.view(press, sceneIn(one, true));
            expectHarmless(view, { mention: BOT, links: true });
          },
        ),
        { numRuns: RUNS },
      );
      expectCleanPrototypes();
    },
    TIMEOUT_MS,
  );
});

it(
  'any mention or direct message',
  async () => {
    const log = pino({ level: 'silent' });
    const desk = openDesk({ member: undefined, channel: undefined });
    const onMessage = createMentionHandler({ engine: () => engine, log, desk });
    let number = 0;
    await fc.assert(
      fc.asyncProperty(hostileText(4000), async (content) => {
        number += 1;
        const sent: View[] = [];
        await onMessage(messageWith(content, String(number), sent));
        expect(sent).toHaveLength(1);
        for (const view of sent) expectHarmless(view, { mention: BOT });
      }),
      { numRuns: RUNS },
    );
  },
  TIMEOUT_MS,
);

/** A direct message as far as the handler looks at it; what is sent in answer lands in `sent`. */
function messageWith(content: string, id: string, sent: View[]): Message {
  return {
    id,
    content,
    type: 0,
    system: false,
    webhookId: null,
    author: { id: '2', bot: false },
    client: { user: { id: '111111111111111111', toString: () => BOT } },
    guild: null,
    reference: null,
    inGuild: () => false,
    channelId: '3',
    channel: {
      isDMBased: () => true,
      isThread: () => false,
      isSendable: () => true,
      messages: { fetch: async () => new Map() },
      send: async (payload: ReturnType<typeof messageOf>) => {
        expect(payload.allowedMentions).toEqual({ parse: [], repliedUser: false });
        sent.push({ components: payload.components });
      },
    },
  } as unknown as Message;
}
