import type { Article, Citation, Entity, Paragraph } from '../corpus/types.ts';
import { citationOf } from './cite.ts';
import { type VoicedSentence, voicedSentences } from './speakers.ts';
import { quotedSpans, SPEECH, spanFinder } from './voice.ts';

/** Words in quotation marks, and whose they are. */
export interface Quotation {
  /** Null where the article does not say whose words they are. */
  readonly speaker: string | null;
  /** Whether the sentence names its speaker; otherwise the words before it do ("continues"). */
  readonly attributed: boolean;
  /** The pieces in order: a quotation broken by "he said", or running over paragraphs, has several. */
  readonly parts: readonly QuotationPart[];
}

export interface QuotationPart {
  /** Verbatim, without its outer quotation marks. */
  readonly words: string;
  readonly citation: Citation;
}

/** Between two pieces of one quotation stands nothing but who says it. */
const ONLY_ATTRIBUTION =
  /^[\s,.]*(?:[\p{L}’'-]+\s+){0,4}(?:said|added|told|noted|explained)\b[^“"]*$/u;

const SAYING = new RegExp(String.raw`\b(?:${SPEECH})\b`, 'gu');

/** Every quotation of an article in its order, with speakers. */
export function quotations(article: Article, glossary: readonly Entity[]): Quotation[] {
  const voiced = new Map<Paragraph, VoicedSentence[]>(
    article.paragraphs.map((paragraph) => [paragraph, []]),
  );
  for (const sentence of voicedSentences(article, glossary))
    voiced.get(sentence.paragraph)?.push(sentence);
  const result: Quotation[] = [];
  let parts: QuotationPart[] = [];
  let open = false;
  for (const paragraph of article.paragraphs) {
    const sentencesAt = spanFinder(voiced.get(paragraph) ?? []);
    let before: number | undefined;
    for (const span of quotedSpans(paragraph.text)) {
      const { start, end } = span;
      const inner = innerSpan(paragraph.text, span);
      const part = {
        words: paragraph.text.slice(inner.start, inner.end),
        citation: citationOf(paragraph, inner),
      };
      const [sentence] = sentencesAt({ start, end: start + 1 });
      const between = before === undefined ? undefined : paragraph.text.slice(before, start);
      const goesOn =
        (open && before === undefined) ||
        (between !== undefined && isOneSpeech(between, result.at(-1), sentence));
      if (goesOn) {
        parts.push(part);
      } else {
        parts = [part];
        result.push({
          speaker: sentence?.speaker ?? null,
          attributed: sentence?.attributed ?? false,
          parts,
        });
      }
      before = end;
      open = span.open;
    }
    if (before === undefined) open = false;
  }
  return result;
}

/** Whether what stands between two quotations only says who speaks, and nothing gives the second to somebody else. */
function isOneSpeech(
  between: string,
  first: Quotation | undefined,
  second: VoicedSentence | undefined,
): boolean {
  if (!ONLY_ATTRIBUTION.test(between)) return false;
  if ((between.match(SAYING)?.length ?? 0) > 1) return false;
  return !second?.attributed || second.speaker === (first?.speaker ?? null);
}

function innerSpan(
  text: string,
  { start, end, open }: { start: number; end: number; open: boolean },
) {
  return { start: start + 1, end: open ? text.slice(0, end).trimEnd().length : end - 1 };
}
