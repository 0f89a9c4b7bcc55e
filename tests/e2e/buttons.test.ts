import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Component, Message } from '../../playground/index.ts';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { projectFile } from '../../src/project-file.ts';
import {
  brokenRules,
  buttonId,
  buttonsOf,
  choicesOf,
  type Running,
  startEverything,
  textOf,
} from './harness.ts';

const QUESTION = 'How many of the victims were Korean?';

let running: Running;
let corpus: string;
beforeAll(async () => {
  corpus = await mkdtemp(path.join(tmpdir(), 'pilcrow-corpus-'));
  await cp(projectFile('corpus'), corpus, { recursive: true });
  running = await startEverything({ CORPUS_DIR: corpus });
});
afterAll(async () => {
  await running.close();
  await rm(corpus, { recursive: true, force: true });
});
afterEach(() => {
  expect(brokenRules(running.discord)).toEqual([]);
});

function alex() {
  return running.discord.member('alex');
}

function inside(component: Component): Component[] {
  return [component, ...(component.components ?? []).flatMap(inside)];
}

async function ask(options: Record<string, string | boolean> = {}): Promise<Message> {
  const { reply } = await alex().slash('general', 'ask', { question: QUESTION, ...options });
  if (!reply) throw new Error('no reply');
  return reply;
}

describe('buttons of an answer', () => {
  it('Context shows the paragraphs around, to the member alone', async () => {
    const reply = await ask();
    const exchange = await alex().click(reply, buttonId(reply, 'context'));
    expect(exchange.ephemeral).toBe(true);
    expect(textOf(exchange.reply)).toMatch(/¶14[\s\S]*\*\*¶15\*\*[\s\S]*¶16/);
  });

  it('More passages can be paged through in its place', async () => {
    const reply = await ask();
    const first = await alex().click(reply, buttonId(reply, 'more'));
    expect(textOf(first.reply)).toContain(messagesIn('en').passages.title);
    if (!first.reply) throw new Error('no reply');
    const next = buttonsOf(first.reply).at(-1)?.custom_id ?? '';
    const before = textOf(first.reply);
    const second = await alex().click(first.reply, next);
    expect(second.reply?.id).toBe(first.reply.id);
    expect(textOf(second.reply)).not.toBe(before);
  });

  it('Copy citation gives the exact words, date and paragraph', async () => {
    const reply = await ask();
    const { reply: citation } = await alex().click(reply, buttonId(reply, 'cite'));
    expect(textOf(citation)).toContain('136 forcibly mobilized Koreans');
    expect(textOf(citation)).toContain('2026-01-13, ¶15');
  });

  it('Ask a follow-up knows what was asked, and so does the follow-up of the follow-up', async () => {
    const reply = await ask();
    const opened = await alex().click(reply, buttonId(reply, 'follow'));
    const followed = await alex().submitModal(opened, { question: 'and when was that?' });
    expect(textOf(followed.reply)).toContain(messagesIn('en').answer.earlier(QUESTION));
    expect(textOf(followed.reply)).toContain('Feb. 3, 1942');
    if (!followed.reply) throw new Error('no reply');
    const again = await alex().click(followed.reply, buttonId(followed.reply, 'follow'));
    const third = await alex().submitModal(again, { question: 'where was it?' });
    expect(textOf(third.reply)).toContain('Earlier: and when was that?');
    expect(textOf(third.reply)).toContain('Ube');
  });

  it('Ask a follow-up to a mention finds the question in the message it answers', async () => {
    const reply = await alex().ask('general', `@pilcrow ${QUESTION}`);
    const opened = await alex().click(reply, buttonId(reply, 'follow'));
    const { reply: followed } = await alex().submitModal(opened, {
      question: 'and when was that?',
    });
    expect(textOf(followed)).toContain('Feb. 3, 1942');
  });

  it('Share posts a private answer and names who shared it, pinging nobody', async () => {
    const reply = await ask({ private: true });
    expect(reply.ephemeralFor).toBe(alex().user.id);
    const { reply: shared } = await alex().click(reply, buttonId(reply, 'share'));
    expect(shared?.ephemeralFor).toBeNull();
    expect(textOf(shared)).toContain(`Shared by <@${alex().user.id}>`);
    expect(textOf(shared)).toContain('# 136');
    expect(shared?.pings).toEqual({ users: [], roles: [], everyone: false });
    expect(buttonsOf(shared).some(({ custom_id: id }) => id === 'share')).toBe(false);
  });

  it('an example of /help is asked', async () => {
    const { reply: help } = await alex().slash('general', 'help');
    if (!help) throw new Error('no reply');
    const { reply, ephemeral } = await alex().click(help, buttonId(help, 'ask'));
    expect(ephemeral).toBe(true);
    expect(textOf(reply)).toContain('¶');
  });

  it('pages turn in place for who asked, and as a private copy for others', async () => {
    const { reply } = await alex().slash('general', 'read');
    if (!reply) throw new Error('no reply');
    const next = buttonsOf(reply).at(-1)?.custom_id ?? '';
    const other = await running.discord.member('haruto').click(reply, next);
    expect(other.ephemeral).toBe(true);
    const own = await alex().click(reply, next);
    expect(own.reply?.id).toBe(reply.id);
  });

  it.each(['50-10', '0-99999', '5-5', 'junk', ''])(
    'a citation of the offsets %s, which nobody was offered, is refused in words',
    async (offsets) => {
      const { reply } = await alex().slash('general', 'facts');
      const [choice] = choicesOf(reply);
      if (!reply || !choice) throw new Error('no list');
      const forged = `${choice.value.split(':')[0]}:${offsets}`;
      const list = reply.components.flatMap(inside).find(({ type }) => type === 3);
      list?.options?.splice(0, 1, { label: 'forged', value: forged });
      const { reply: answer } = await alex().select(reply, 'cite', [forged]);
      expect(textOf(answer)).toContain(messagesIn('en').recordChanged);
    },
  );

  it('a list whose choice turns a page is acknowledged like a button', async () => {
    const { reply } = await alex().slash('general', 'facts');
    const list = reply?.components.flatMap(inside).find(({ type }) => type === 3);
    if (!reply || !list) throw new Error('no list');
    list.custom_id = 'facts';
    list.options?.splice(0, 1, { label: 'forged', value: '1:' });
    const turned = await alex().select(reply, 'facts', ['1:']);
    expect(turned.failed).toBeNull();
    expect(turned.reply?.id).toBe(reply.id);
  });

  it.each(['nonsense:1', 'toString', '__proto__'])(
    'a button of an earlier version, %s, is explained',
    async (id) => {
      const reply = await ask();
      const button = buttonsOf(reply)[0];
      if (!button) throw new Error('no button');
      button.custom_id = id;
      expect(textOf((await alex().click(reply, id)).reply)).toContain(
        messagesIn('en').unknownButton,
      );
    },
  );
});

describe('the list under what a page quotes', () => {
  it.each([
    ['facts', {}],
    ['quotes', { speaker: 'Lee' }],
    ['timeline', {}],
    ['who', { name: 'Takaichi' }],
    ['who', { topic: 'remains' }],
  ])('/%s %o: each is copied as a citation, also after a restart', async (command, options) => {
    const { reply } = await alex().slash('general', command, options);
    if (!reply) throw new Error('no reply');
    const choices = choicesOf(reply);
    expect(choices.length).toBeGreaterThan(2);
    if (command === 'facts') await running.restart();
    for (const { label, value } of choices) {
      const chosen = await alex().select(reply, messagesIn('en').citation.choose, [value]);
      expect(chosen.ephemeral).toBe(true);
      const [, number, words = ''] = /^¶(\d+) · (.+?)(?: \[…\])?$/.exec(label) ?? [];
      expect(textOf(chosen.reply)).toContain(`2026-01-13, ¶${number}`);
      expect(textOf(chosen.reply)).toContain(words);
    }
  });
});

describe('/read from end to end', () => {
  it('shows every paragraph once, in order', async () => {
    let { reply } = await alex().slash('general', 'read');
    const seen: number[] = [];
    for (;;) {
      if (!reply) throw new Error('no reply');
      seen.push(
        ...[...textOf(reply).matchAll(/^\*\*¶(\d+)\*\*/gm)].map(([, number]) => Number(number)),
      );
      const next = buttonsOf(reply).at(-1);
      if (!next?.custom_id || next.disabled) break;
      ({ reply } = await alex().click(reply, next.custom_id));
    }
    expect(seen).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
  });
});

describe('after a restart', () => {
  it('every button still works; one whose words are gone says so', async () => {
    const open = await ask();
    const closed = await ask({ private: true });
    await running.restart();
    for (const verb of ['context', 'more', 'cite']) {
      const exchange = await alex().click(open, buttonId(open, verb));
      expect(exchange.failed).toBeNull();
      expect(textOf(exchange.reply)).toContain('¶');
    }
    const opened = await alex().click(open, buttonId(open, 'follow'));
    const { reply } = await alex().submitModal(opened, { question: 'and when was that?' });
    expect(textOf(reply)).toContain('Feb. 3, 1942');
    expect(textOf((await alex().click(closed, buttonId(closed, 'share'))).reply)).toContain(
      '# 136',
    );

    // A paragraph more at the top moves all others by one; ¶16 is reworded.
    const folder = path.join(corpus, '2026-01-13-chosei-remains');
    const file = path.join(folder, 'article.md');
    const text = await readFile(file, 'utf8');
    for (const name of [
      'facts.yaml',
      'notes.yaml',
      'questions.yaml',
      'claims.yaml',
      'assertions.yaml',
    ]) {
      await rm(path.join(folder, name), { force: true });
    }
    await writeFile(
      file,
      text
        .replace('NARA — President', 'A new first paragraph.\n\nNARA — President')
        .replace('“The two sides have agreed to pursue', '“Both sides have agreed to pursue'),
    );
    await running.restart();
    const moved = await alex().click(open, buttonId(open, 'context'));
    expect(textOf(moved.reply)).toMatch(/killing 183 workers[\s\S]*\*\*¶16\*\*/);
    const { reply: read } = await alex().slash('general', 'read', { paragraph: '17' });
    expect(textOf(read)).toContain('Both sides have agreed');
  });
});

describe('when the words are gone', () => {
  it('a button says that the record has changed', async () => {
    const { reply } = await alex().slash('general', 'read', { paragraph: '17' });
    if (!reply) throw new Error('no reply');
    const next = buttonsOf(reply)[0];
    if (!next?.custom_id) throw new Error('no button');
    next.custom_id = next.custom_id.replace(/^(read:.{4}).{4}/, '$1AAAA');
    const { reply: told } = await alex().click(reply, next.custom_id);
    expect(textOf(told)).toContain(messagesIn('en').recordChanged);
  });
});
