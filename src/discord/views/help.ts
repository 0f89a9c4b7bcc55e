import { compose, type View } from '../view.ts';
import type { Frame } from './record.ts';
import { questionButtons } from './refusal.ts';

const MOST_EXAMPLES = 3;

/** What Pilcrow is for, on one screen, with questions to try. @param mention the bot as Discord shows it */
export function helpView(mention: string, frame: Frame): View {
  const { check, help } = frame.messages;
  const examples = questionButtons(exampleQuestions(frame)).slice(0, MOST_EXAMPLES);
  return compose([
    { text: `## ${help.title}\n${help.what}` },
    { text: [help.ask(mention), help.commands(check.menu), help.followUp].join('\n') },
    ...(examples.length > 0 ? [{ text: help.tryOne }, { buttons: examples }] : []),
  ]);
}

/** A word in return for a greeting or for thanks, and what can be asked. */
export function courtesyView(kind: 'greeting' | 'thanks', frame: Frame): View {
  const { courtesy, refusal } = frame.messages;
  const examples = questionButtons(exampleQuestions(frame)).slice(0, MOST_EXAMPLES);
  return compose([
    { text: courtesy[kind] },
    ...(examples.length > 0 ? [{ text: refusal.canAnswer }, { buttons: examples }] : []),
  ]);
}

/** Short questions from different parts of the record, the same at every call and in every language. */
function exampleQuestions({ index, language }: Frame): string[] {
  const longest = ({ text }: (typeof index.questions)[number]) =>
    Math.max(...Object.values(text).map(widthOf));
  const step = Math.ceil(index.questions.length / MOST_EXAMPLES);
  return Array.from({ length: MOST_EXAMPLES }, (_, part) =>
    index.questions.slice(part * step, (part + 1) * step),
  ).flatMap((part) => {
    const [shortest] = [...part].sort((a, b) => longest(a) - longest(b));
    return shortest ? [shortest.text[language]] : [];
  });
}

/** In Latin letters: Hangul, kana and Chinese characters are about twice as wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/\p{Lo}/gu)?.length ?? 0);
}
