import { customId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import { inline } from '../markdown.ts';
import { namedIn } from '../named-in.ts';
import { referenceTo } from '../reference.ts';
import { compose, type View } from '../view.ts';
import type { Frame } from './record.ts';

/**
 * What the record does not have, said plainly; and where it does speak of what was typed, in which
 * words, with a button for each paragraph.
 */
export function absentView(absence: string, typed: string, frame: Frame): View {
  const naming = namedIn(typed, frame.index);
  if (!naming) return compose([{ text: absence }], 'refusal');
  const shown = naming.paragraphs.slice(0, LIMITS.buttonsInRow);
  const numbers = shown.map(({ number }) => `¶${number}`).join(', ');
  const more = naming.paragraphs.length > shown.length ? ' …' : '';
  const words = inline(naming.words, 80);
  return compose(
    [
      { text: `${absence}\n${frame.messages.spokenOf(words, `${numbers}${more}`)}` },
      {
        buttons: shown.map((paragraph) => ({
          customId: customId('context', referenceTo(paragraph)),
          label: `¶${paragraph.number}`,
        })),
      },
    ],
    'refusal',
  );
}
