import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/corpus/article.ts';
import { parseAssertions } from '../../src/corpus/assertions.ts';
import { CorpusError } from '../../src/corpus/error.ts';
import { parseFacts } from '../../src/corpus/facts.ts';
import { parseGlossary } from '../../src/corpus/glossary.ts';
import { parseNotes } from '../../src/corpus/notes.ts';
import { parseQuestions } from '../../src/corpus/questions.ts';

// Each message names file, line and rule, and behind the arrow what to do.

type Fields = Readonly<Record<string, string>>;

/** Fields as lines of YAML, the first behind the dash of a list. */
function entry(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value], index) => `${index === 0 ? '- ' : '  '}${name}: ${value}\n`)
    .join('');
}

function article(
  fields: Fields,
  body = 'The flood came on Feb. 3, killing 183 workers.\n\nNobody recovered the victims’ remains.\n',
) {
  const matter = { id: 'a', title: 'The mine', date: '2026-01-13', language: 'en', ...fields };
  const lines = Object.entries(matter).map(([name, value]) => `${name}: ${value}\n`);
  return parseArticle('a/article.md', `---\n${lines.join('')}---\n\n${body}`);
}

const mine = article({});

const fact = (fields: Fields) =>
  entry({
    id: 'victims',
    paragraph: '1',
    kind: 'number',
    value: '"183"',
    label: 'Workers killed',
    statement: '183 workers were killed.',
    quote: 'killing 183 workers',
    ...fields,
  });
const facts = (fields: Fields) => parseFacts('a/facts.yaml', fact(fields), mine);

const ask = (fields: Fields) =>
  `notes:\n  - paragraph: 1\n    asks:\n${entry({
    about: 'killing 183 workers',
    kind: 'number',
    answer: '"183"',
    en: '[how many died]',
    ...fields,
  })
    .replace(/^/gm, '      ')
    .trimEnd()}\n`;
const notes = (source: string) => parseNotes('a/notes.yaml', source, mine);

const entity = (fields: Fields) => entry({ id: 'lee', kind: 'person', en: '[Lee]', ...fields });

const questions = (fields: Fields) =>
  parseQuestions(
    'a/questions.yaml',
    entry({ paragraph: '1', en: 'Who?', ko: '누가?', ja: '誰?', ...fields }),
    mine,
  );

const assertions = (fields: Fields) =>
  parseAssertions(
    'a/assertions.yaml',
    entry({ paragraph: '1', quote: 'killing 183 workers', about: '[mine]', ...fields }),
    mine,
  );

/** The message that an editor reads. */
function faultsOf(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    if (error instanceof CorpusError) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('what is well written', () => {
  it('is taken', () => {
    expect(facts({})).toHaveLength(1);
    expect(notes(ask({})).notes).toHaveLength(1);
    expect(parseGlossary('glossary.yaml', entity({}))).toHaveLength(1);
    expect(questions({})).toHaveLength(1);
    expect(assertions({})).toHaveLength(1);
  });
});

describe('a malformed article.md', () => {
  it('no front matter', () => {
    expect(faultsOf(() => parseArticle('a/article.md', 'Only text.\n'))).toMatchInlineSnapshot(`
      "a/article.md:1: an article begins with front matter between two lines of three dashes
        → write ---, then id, title, date and language, then --- before the first paragraph"
    `);
  });

  it('front matter that is not closed', () => {
    expect(
      faultsOf(() => parseArticle('a/article.md', '---\nid: a\n\nText.\n')),
    ).toMatchInlineSnapshot(`
      "a/article.md:1: an article begins with front matter between two lines of three dashes
        → write ---, then id, title, date and language, then --- before the first paragraph"
    `);
  });

  it('an empty file', () => {
    expect(faultsOf(() => parseArticle('a/article.md', ''))).toMatchInlineSnapshot(`
      "a/article.md:1: an article begins with front matter between two lines of three dashes
        → write ---, then id, title, date and language, then --- before the first paragraph"
    `);
  });

  it('empty front matter', () => {
    expect(
      faultsOf(() => parseArticle('a/article.md', '---\n---\n\nText.\n')),
    ).toMatchInlineSnapshot(`
      "a/article.md:2: the field "id" is missing
        → add id
      a/article.md:2: the field "title" is missing
        → add title
      a/article.md:2: the field "date" is missing
        → add date
      a/article.md:2: the field "language" is missing
        → add language"
    `);
  });

  it('front matter that is no list of fields', () => {
    expect(
      faultsOf(() => parseArticle('a/article.md', '---\n- id\n---\n\nText.\n')),
    ).toMatchInlineSnapshot(`
      "a/article.md:2: the file: Invalid input: expected object, received array
        → correct the file"
    `);
  });

  it('a date in words', () => {
    expect(faultsOf(() => article({ date: '"13 January 2026"' }))).toMatchInlineSnapshot(`
      "a/article.md:4: date: must be a date as YYYY-MM-DD
        → correct date"
    `);
  });

  it('a day that no calendar has', () => {
    expect(faultsOf(() => article({ date: '2026-02-30' }))).toMatchInlineSnapshot(`
      "a/article.md:4: date: is not a day of the calendar
        → correct date"
    `);
  });

  it('a month that no calendar has', () => {
    expect(faultsOf(() => article({ date: '2026-13-01' }))).toMatchInlineSnapshot(`
      "a/article.md:4: date: is not a day of the calendar
        → correct date"
    `);
  });

  it('an id with a path in it', () => {
    expect(faultsOf(() => article({ id: '../secrets' }))).toMatchInlineSnapshot(`
      "a/article.md:2: id: must be letters, digits, dots, dashes and underscores
        → correct id"
    `);
  });

  it('an empty title', () => {
    expect(faultsOf(() => article({ title: '""' }))).toMatchInlineSnapshot(`
      "a/article.md:3: title: must not be empty
        → correct title"
    `);
  });

  it('a title that is no text', () => {
    expect(faultsOf(() => article({ title: '42' }))).toMatchInlineSnapshot(`
      "a/article.md:3: title: Invalid input: expected string, received number
        → correct title"
    `);
  });

  it('a language in words', () => {
    expect(faultsOf(() => article({ language: 'English' }))).toMatchInlineSnapshot(`
      "a/article.md:5: language: must be a language code such as en, ko or ja
        → correct language"
    `);
  });

  it('an address that is none', () => {
    expect(faultsOf(() => article({ url: 'example' }))).toMatchInlineSnapshot(`
      "a/article.md:6: url: must be an http or https address
        → correct url"
    `);
  });

  it('an address that runs code', () => {
    expect(faultsOf(() => article({ url: '"javascript:alert(1)"' }))).toMatchInlineSnapshot(`
      "a/article.md:6: url: must be an http or https address
        → correct url"
    `);
  });

  it('an unknown field', () => {
    expect(faultsOf(() => article({ autor: 'Kim' }))).toMatchInlineSnapshot(`
      "a/article.md:6: unknown field "autor"
        → remove it, or correct its spelling"
    `);
  });

  it('a title with a colon out of quotation marks', () => {
    expect(faultsOf(() => article({ title: 'Mine: remains' }))).toMatchInlineSnapshot(`
      "a/article.md:3: not valid YAML: Nested mappings are not allowed in compact mappings
        → mend the YAML on this line; texts with a colon, quotation marks or a # belong in double quotes"
    `);
  });

  it('a field twice', () => {
    expect(faultsOf(() => article({ 'title ': 'Again' }))).toMatchInlineSnapshot(`
      "a/article.md:6: not valid YAML: Map keys must be unique
        → mend the YAML on this line; texts with a colon, quotation marks or a # belong in double quotes"
    `);
  });

  it('an alias', () => {
    expect(faultsOf(() => article({ title: '*title' }))).toMatchInlineSnapshot(`
      "a/article.md:3: "*title" stands for another value
        → write the value itself; a text that begins with * belongs in double quotes"
    `);
  });

  it('no paragraphs', () => {
    expect(faultsOf(() => article({}, ''))).toMatchInlineSnapshot(`
      "a/article.md:7: the article has no paragraphs
        → write its paragraphs below the front matter, set apart by blank lines"
    `);
  });

  it('headings alone', () => {
    expect(faultsOf(() => article({}, '## A heading\n\n## Another\n'))).toMatchInlineSnapshot(`
      "a/article.md:7: the article has no paragraphs
        → write its paragraphs below the front matter, set apart by blank lines"
    `);
  });

  it('a heading of the first level', () => {
    expect(faultsOf(() => article({}, '# Title\n\nText.\n'))).toMatchInlineSnapshot(`
      "a/article.md:8: a heading begins with "## "; other levels are not part of the format
        → use "## " for a section; the title belongs in the front matter"
    `);
  });

  it('headings of other levels', () => {
    expect(
      faultsOf(() => article({}, 'Text.\n\n### Deep\n\nText.\n\n###### Deeper\n')),
    ).toMatchInlineSnapshot(`
      "a/article.md:10: a heading begins with "## "; other levels are not part of the format
        → use "## " for a section; the title belongs in the front matter
      a/article.md:14: a heading begins with "## "; other levels are not part of the format
        → use "## " for a section; the title belongs in the front matter"
    `);
  });

  it('a heading without text', () => {
    expect(faultsOf(() => article({}, 'Text.\n\n##\n\nText.\n'))).toMatchInlineSnapshot(`
      "a/article.md:10: a section heading has no text
        → write the heading after "## ", or remove the line"
    `);
  });

  it('several mistakes at once', () => {
    expect(
      faultsOf(() => article({ date: 'today', language: 'X', mood: 'glad' })),
    ).toMatchInlineSnapshot(`
      "a/article.md:4: date: must be a date as YYYY-MM-DD
        → correct date
      a/article.md:5: language: must be a language code such as en, ko or ja
        → correct language
      a/article.md:6: unknown field "mood"
        → remove it, or correct its spelling"
    `);
  });
});

describe('a malformed facts.yaml', () => {
  it('a quote that differs in a word', () => {
    expect(faultsOf(() => facts({ quote: '"killing 184 workers"' }))).toMatchInlineSnapshot(`
      "a/facts.yaml:7: the quote does not stand in ¶1: "killing 184 workers"
        → after "killing 18" the quote has "4 workers" and the record has "3 workers.": copy the words from the article"
    `);
  });

  it('a value that its quote does not hold', () => {
    expect(faultsOf(() => facts({ value: '"183 men"' }))).toMatchInlineSnapshot(`
      "a/facts.yaml:4: the quote of "victims" does not hold the value "183 men"
        → copy the value from the quote, character for character, or give a quote that holds it"
    `);
  });

  it('a quote with straight quotation marks for curly ones', () => {
    expect(
      faultsOf(() => facts({ paragraph: '2', quote: '"the victims\' remains"' })),
    ).toMatchInlineSnapshot(`
      "a/facts.yaml:7: the quote does not stand in ¶2: "the victims' remains"
        → after "the victims" the quote has "' remains" and the record has "’ remains.": copy the words from the article"
    `);
  });

  it('a quote that stands in another paragraph', () => {
    expect(faultsOf(() => facts({ paragraph: '2' }))).toMatchInlineSnapshot(`
      "a/facts.yaml:7: the quote does not stand in ¶2: "killing 183 workers"
        → it stands in ¶1: correct the paragraph number"
    `);
  });

  it('a quote that has nothing of the record', () => {
    expect(faultsOf(() => facts({ quote: 'Zebras' }))).toMatchInlineSnapshot(`
      "a/facts.yaml:7: the quote does not stand in ¶1: "Zebras"
        → copy the words from the article; ¶ begins "The flood came on Feb. 3, killing 183 workers.…""
    `);
  });

  it('a paragraph that does not exist', () => {
    expect(faultsOf(() => facts({ paragraph: '9' }))).toMatchInlineSnapshot(`
      "a/facts.yaml:7: paragraph 9 does not exist: the article has 2
        → give a paragraph from 1 to 2"
    `);
  });

  it('a paragraph ¶0', () => {
    expect(faultsOf(() => facts({ paragraph: '0' }))).toMatchInlineSnapshot(`
      "a/facts.yaml:2: paragraph: Too small: expected number to be >0
        → correct paragraph"
    `);
  });

  it('a kind that is none', () => {
    expect(faultsOf(() => facts({ kind: 'rumour' }))).toMatchInlineSnapshot(`
      "a/facts.yaml:3: kind: Invalid option: expected one of "number"|"date"|"person"|"place"|"organisation"|"agreement"
        → correct kind"
    `);
  });

  it('a missing value', () => {
    expect(
      faultsOf(() =>
        parseFacts(
          'a/facts.yaml',
          '- id: a\n  paragraph: 1\n  kind: number\n  label: L\n  statement: S\n  quote: killing 183 workers\n',
          mine,
        ),
      ),
    ).toMatchInlineSnapshot(`
      "a/facts.yaml:1: the field "value" is missing
        → add value"
    `);
  });

  it('an empty statement', () => {
    expect(faultsOf(() => facts({ statement: '" "' }))).toMatchInlineSnapshot(`
      "a/facts.yaml:6: statement: must not be empty
        → correct statement"
    `);
  });

  it('an id with capitals', () => {
    expect(faultsOf(() => facts({ id: 'Victims' }))).toMatchInlineSnapshot(`
      "a/facts.yaml:1: id: must be lower-case letters, digits and dashes
        → correct id"
    `);
  });

  it('the same id twice', () => {
    expect(
      faultsOf(() => parseFacts('a/facts.yaml', fact({}) + fact({}), mine)),
    ).toMatchInlineSnapshot(`
      "a/facts.yaml:8: the fact "victims" is there twice
        → give each fact an id of its own"
    `);
  });

  it('an unknown field', () => {
    expect(faultsOf(() => facts({ source: 'me' }))).toMatchInlineSnapshot(`
      "a/facts.yaml:8: unknown field "source"
        → remove it, or correct its spelling"
    `);
  });

  it('no list', () => {
    expect(faultsOf(() => parseFacts('a/facts.yaml', 'facts: []\n', mine))).toMatchInlineSnapshot(`
      "a/facts.yaml:1: the file: Invalid input: expected array, received object
        → correct the file"
    `);
  });

  it('broken YAML', () => {
    expect(
      faultsOf(() => parseFacts('a/facts.yaml', '- id: "victims\n  paragraph: 1\n', mine)),
    ).toMatchInlineSnapshot(`
      "a/facts.yaml:3: not valid YAML: Missing closing "quote
        → mend the YAML on this line; texts with a colon, quotation marks or a # belong in double quotes"
    `);
  });

  it('a tab for an indent', () => {
    expect(
      faultsOf(() => parseFacts('a/facts.yaml', '- id: victims\n\tparagraph: 1\n', mine)),
    ).toMatchInlineSnapshot(`
      "a/facts.yaml:2: not valid YAML: Unexpected scalar at node end
        → mend the YAML on this line; texts with a colon, quotation marks or a # belong in double quotes
      a/facts.yaml:2: not valid YAML: Unexpected map-value-ind token in YAML stream: ":"
        → mend the YAML on this line; texts with a colon, quotation marks or a # belong in double quotes
      a/facts.yaml:2: not valid YAML: Unexpected scalar token in YAML stream: "1"
        → mend the YAML on this line; texts with a colon, quotation marks or a # belong in double quotes"
    `);
  });

  it('an empty file', () => {
    expect(faultsOf(() => parseFacts('a/facts.yaml', '', mine))).toMatchInlineSnapshot(`
      "a/facts.yaml:1: the file: Invalid input: expected array, received null
        → correct the file"
    `);
  });
});

describe('a malformed notes.yaml', () => {
  it('words that do not stand in the paragraph', () => {
    expect(faultsOf(() => notes(ask({ about: '"killing 185 workers"' })))).toMatchInlineSnapshot(`
      "a/notes.yaml:4: the quote does not stand in ¶1: "killing 185 workers"
        → after "killing 18" the quote has "5 workers" and the record has "3 workers.": copy the words from the article"
    `);
  });

  it('an answer that does not stand in the paragraph', () => {
    expect(faultsOf(() => notes(ask({ answer: '"185"' })))).toMatchInlineSnapshot(`
      "a/notes.yaml:6: the quote does not stand in ¶1: "185"
        → copy the words from the article; ¶ begins "The flood came on Feb. 3, killing 183 workers.…""
    `);
  });

  it('a kind that is none', () => {
    expect(faultsOf(() => notes(ask({ kind: 'rumour' })))).toMatchInlineSnapshot(`
      "a/notes.yaml:5: notes.asks.kind: Invalid option: expected one of "number"|"date"|"duration"|"person"|"place"|"organisation"|"reason"|"quote"|"event"|"list"|"definition"|"yesno"|"manner"
        → correct notes.asks.kind"
    `);
  });

  it('no words asked about', () => {
    expect(
      faultsOf(() => notes('notes:\n  - paragraph: 1\n    asks:\n      - kind: number\n')),
    ).toMatchInlineSnapshot(`
      "a/notes.yaml:4: the field "notes.asks.about" is missing
        → add notes.asks.about"
    `);
  });

  it('an empty wording', () => {
    expect(faultsOf(() => notes(ask({ en: '[""]' })))).toMatchInlineSnapshot(`
      "a/notes.yaml:7: notes.asks.en: must not be empty
        → correct notes.asks.en"
    `);
  });

  it('a wording of a fourth language', () => {
    expect(faultsOf(() => notes(ask({ fr: '[combien]' })))).toMatchInlineSnapshot(`
      "a/notes.yaml:8: unknown field "fr"
        → remove it, or correct its spelling"
    `);
  });

  it('a paragraph that does not exist', () => {
    expect(
      faultsOf(() => notes(ask({}).replace('paragraph: 1', 'paragraph: 7'))),
    ).toMatchInlineSnapshot(`
      "a/notes.yaml:4: paragraph 7 does not exist: the article has 2
        → give a paragraph from 1 to 2"
    `);
  });

  it('a silence without a topic', () => {
    expect(faultsOf(() => notes('silences:\n  - en: [who owned it]\n'))).toMatchInlineSnapshot(`
      "a/notes.yaml:2: the field "silences.topic" is missing
        → add silences.topic"
    `);
  });

  it('a list where fields are wanted', () => {
    expect(faultsOf(() => notes('- paragraph: 1\n'))).toMatchInlineSnapshot(`
      "a/notes.yaml:1: the file: Invalid input: expected object, received array
        → correct the file"
    `);
  });
});

describe('a malformed glossary.yaml', () => {
  it('the same id twice', () => {
    expect(
      faultsOf(() => parseGlossary('glossary.yaml', entity({}) + entity({}))),
    ).toMatchInlineSnapshot(`
      "glossary.yaml:4: the entry "lee" is there twice
        → join the two, or give one another id"
    `);
  });

  it('a kind that is none', () => {
    expect(
      faultsOf(() => parseGlossary('glossary.yaml', entity({ kind: 'animal' }))),
    ).toMatchInlineSnapshot(`
      "glossary.yaml:2: kind: Invalid option: expected one of "person"|"place"|"organisation"|"topic"
        → correct kind"
    `);
  });

  it('no English name', () => {
    expect(
      faultsOf(() => parseGlossary('glossary.yaml', entity({ en: '[]' }))),
    ).toMatchInlineSnapshot(`
      "glossary.yaml:3: en: needs at least one English name
        → correct en"
    `);
  });

  it('a name that is no text', () => {
    expect(
      faultsOf(() => parseGlossary('glossary.yaml', entity({ ko: '[1942]' }))),
    ).toMatchInlineSnapshot(`
      "glossary.yaml:4: ko: Invalid input: expected string, received number
        → correct ko"
    `);
  });

  it('an unknown field', () => {
    expect(
      faultsOf(() => parseGlossary('glossary.yaml', entity({ fr: '[Lee]' }))),
    ).toMatchInlineSnapshot(`
      "glossary.yaml:4: unknown field "fr"
        → remove it, or correct its spelling"
    `);
  });
});

describe('a malformed questions.yaml', () => {
  it('a question longer than Discord shows', () => {
    expect(faultsOf(() => questions({ en: 'x'.repeat(101) }))).toMatchInlineSnapshot(`
      "a/questions.yaml:2: en: must not be longer than 100 characters
        → correct en"
    `);
  });

  it('a language missing', () => {
    expect(
      faultsOf(() =>
        parseQuestions('a/questions.yaml', '- paragraph: 1\n  en: Who?\n  ko: 누가?\n', mine),
      ),
    ).toMatchInlineSnapshot(`
      "a/questions.yaml:1: the field "ja" is missing
        → add ja"
    `);
  });

  it('a paragraph that does not exist', () => {
    expect(faultsOf(() => questions({ paragraph: '3' }))).toMatchInlineSnapshot(`
      "a/questions.yaml:1: paragraph 3 does not exist: the article has 2
        → give a paragraph from 1 to 2"
    `);
  });

  it('an empty question', () => {
    expect(faultsOf(() => questions({ ja: '" "' }))).toMatchInlineSnapshot(`
      "a/questions.yaml:4: ja: must not be empty
        → correct ja"
    `);
  });
});

describe('a malformed assertions.yaml', () => {
  it('a quote that does not stand in the paragraph', () => {
    expect(faultsOf(() => assertions({ quote: 'killing nobody' }))).toMatchInlineSnapshot(`
      "a/assertions.yaml:2: the quote does not stand in ¶1: "killing nobody"
        → after "killing " the quote has "nobody" and the record has "183 workers.": copy the words from the article"
    `);
  });

  it('nothing it is about', () => {
    expect(faultsOf(() => assertions({ about: '[]' }))).toMatchInlineSnapshot(`
      "a/assertions.yaml:3: about: needs at least one group
        → correct about"
    `);
  });

  it('a sense without a side', () => {
    expect(faultsOf(() => assertions({ sense: '[change]' }))).toMatchInlineSnapshot(`
      "a/assertions.yaml:4: sense: must be a side of an opposite, such as "change+"
        → correct sense"
    `);
  });

  it('a share greater than the whole', () => {
    expect(
      faultsOf(() => assertions({ share: '{ of: victims, value: 2 }' })),
    ).toMatchInlineSnapshot(`
      "a/assertions.yaml:4: share.value: Too big: expected number to be <=1
        → correct share.value"
    `);
  });

  it('an unknown field', () => {
    expect(faultsOf(() => assertions({ mood: 'glad' }))).toMatchInlineSnapshot(`
      "a/assertions.yaml:4: unknown field "mood"
        → remove it, or correct its spelling"
    `);
  });
});
