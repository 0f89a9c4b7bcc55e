import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { CorpusError, type CorpusFault } from './error.ts';

/** YAML that was read and found to have the right shape, and the way back from a value to its line. */
export interface YamlFile<T> {
  readonly data: T;
  /** Line of the value at a path, counted from 1 in the whole file. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads YAML and validates it.
 * @param firstLine line of the file on which the YAML begins (front matter begins on line 2)
 * @throws CorpusError with file and line of every fault
 */
export function parseYaml<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  firstLine = 1,
): YamlFile<T> {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: counter,
    // What is wrong is told as errors with their lines; a warning on standard error has neither.
    logLevel: 'error',
  });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    throw new CorpusError(
      document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        rule: `not valid YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
        remedy:
          'mend the YAML on this line; texts with a colon, quotation marks or a # belong in double quotes',
      })),
    );
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  const parsed = schema.safeParse(plainValue(file, document, lineAt));
  if (!parsed.success) {
    throw new CorpusError(
      parsed.error.issues.map((issue) => faultOf(file, issue, lineOf, document.hasIn(issue.path))),
    );
  }
  return { data: parsed.data, lineOf };
}

/** Aliases are refused: a few of them can stand for gigabytes, and no file of the corpus needs one. */
function plainValue(
  file: string,
  document: Document.Parsed,
  lineAt: (offset: number) => number,
): unknown {
  visit(document, {
    Alias(_, { source, range }) {
      throw new CorpusError([
        {
          file,
          line: lineAt(range?.[0] ?? 0),
          rule: `"*${source}" stands for another value`,
          remedy: 'write the value itself; a text that begins with * belongs in double quotes',
        },
      ]);
    },
  });
  return document.toJS({ maxAliasCount: 0 });
}

function faultOf(
  file: string,
  issue: z.core.$ZodIssue,
  lineOf: (path: readonly PropertyKey[]) => number,
  isThere: boolean,
): CorpusFault {
  // The line tells which entry of a list it is.
  const field = issue.path.filter((key) => typeof key === 'string').join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return {
      file,
      line: lineOf([...issue.path, key]),
      rule: `unknown field ${issue.keys.map((name) => `"${name}"`).join(', ')}`,
      remedy: 'remove it, or correct its spelling',
    };
  }
  if (/^invalid_(?:type|value)$/.test(issue.code) && issue.path.length > 0 && !isThere) {
    return {
      file,
      line: lineOf(issue.path),
      rule: `the field "${field}" is missing`,
      remedy: `add ${field}`,
    };
  }
  return {
    file,
    line: lineOf(issue.path),
    rule: `${field}: ${issue.message}`,
    remedy: `correct ${field}`,
  };
}

/** Offset of the deepest node of the path that exists: a missing field is reported where its owner begins. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
