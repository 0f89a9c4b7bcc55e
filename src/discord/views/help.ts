import { compose, type View } from '../view.ts';
import type { Frame } from './record.ts';
import { questionButtons } from './refusal.ts';

const MOST_EXAMPLES = 3;

/** What Pilcrow is for, on one screen, with questions to try. @param mention the bot as Discord shows it */
export function helpView(mention: string, frame: Frame): View {
  const { help } = frame.messages;
  const examples = questionButtons(exampleQuestions(frame)).slice(0, MOST_EXAMPLES);
  return compose([
    { text: `## ${help.title}\n${help.what}` },
    { text: [help.ask(mention), help.commands, help.followUp].join('\n') },
    ...(examples.length > 0 ? [{ text: help.tryOne }, { buttons: examples }] : []),
  ]);
}

/** Offered questions from different parts of the record, the same at every call. */
function exampleQuestions({ index, language }: Frame): string[] {
  const { questions } = index;
  const step = Math.max(1, Math.floor(questions.length / MOST_EXAMPLES));
  return questions
    .filter((_, position) => position % step === Math.floor(step / 2))
    .map(({ text }) => text[language]);
}
