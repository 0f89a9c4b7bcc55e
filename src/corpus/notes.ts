import { z } from 'zod';
import { CorpusError, type CorpusFault } from './error.ts';
import { localised } from './facts.ts';
import { locateQuote } from './quote.ts';
import { type Article, askKinds, type Note, type Silence } from './types.ts';
import { visibleText } from './visible-text.ts';
import { parseYaml } from './yaml-file.ts';

const text = visibleText().max(400);
const wordings = {
  en: z.array(text).default([]),
  ko: z.array(text).default([]),
  ja: z.array(text).default([]),
};

const notesSchema = z.strictObject({
  notes: z
    .array(
      z.strictObject({
        paragraph: z.int().positive(),
        asks: z.array(
          z.strictObject({
            about: z.string().min(1),
            kind: z.enum(askKinds),
            answer: z.string().min(1).optional(),
            ...wordings,
          }),
        ),
      }),
    )
    .default([]),
  silences: z
    .array(
      z.strictObject({
        topic: text,
        topicKo: text.optional(),
        topicJa: text.optional(),
        ...wordings,
      }),
    )
    .default([]),
});

/**
 * `notes.yaml`: for each paragraph the wordings in which people ask for what it says, each group with
 * the words of the paragraph that answer it; and the silences, what is asked of the article in vain.
 * @throws CorpusError with file and line where words do not stand in the paragraph
 */
export function parseNotes(
  file: string,
  source: string,
  article: Article,
): { notes: Note[]; silences: Silence[] } {
  const { data, lineOf } = parseYaml(file, source, notesSchema);
  const faults: CorpusFault[] = [];
  const notes: Note[] = [];
  for (const [group, { paragraph, asks }] of data.notes.entries()) {
    for (const [index, ask] of asks.entries()) {
      const path = ['notes', group, 'asks', index];
      const about = locateQuote(article, paragraph, ask.about);
      if ('fault' in about) {
        faults.push({ file, line: lineOf([...path, 'about']), ...about.fault });
        continue;
      }
      const note = {
        kind: ask.kind,
        about: about.citation,
        wordings: { en: ask.en, ko: ask.ko, ja: ask.ja },
      };
      const answer =
        ask.answer === undefined ? undefined : locateAnswer(article, about.citation, ask.answer);
      if (answer === undefined) notes.push(note);
      else if ('fault' in answer)
        faults.push({ file, line: lineOf([...path, 'answer']), ...answer.fault });
      else notes.push({ ...note, answer: answer.citation });
    }
  }
  if (faults.length > 0) throw new CorpusError(faults);
  const silences = data.silences.map((silence) => ({
    article: article.id,
    topic: localised(silence.topic, silence.topicKo, silence.topicJa),
    wordings: { en: silence.en, ko: silence.ko, ja: silence.ja },
  }));
  return { notes, silences };
}

/** The answer inside the words it belongs to, else anywhere in the paragraph ("183" may stand twice). */
function locateAnswer(article: Article, about: Note['about'], answer: string) {
  const text = article.paragraphs[about.paragraph - 1]?.text ?? '';
  const inside = text.slice(about.start, about.end).indexOf(answer);
  if (inside === -1) return locateQuote(article, about.paragraph, answer);
  const start = about.start + inside;
  return { citation: { ...about, start, end: start + answer.length } };
}
