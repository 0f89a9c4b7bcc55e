/** Discord's limits on what Pilcrow sends, from its developer documentation; ours stay below where that leaves room. */
export const LIMITS = {
  /** UTF-16 units over all text displays of a message. */
  textCharacters: 4000,
  /** UTF-8 bytes over all of them: long non-Latin text has been seen to fail by bytes. */
  textBytes: 10_000,
  /** Components of a message, nested ones counted. */
  components: 40,
  customId: 100,
  buttonLabel: 80,
  buttonsInRow: 5,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  modalTitle: 45,
  inputLabel: 45,
  placeholder: 100,
} as const;

/**
 * What a view may use: the rest is kept for the line that names who shared a private answer, which
 * is put on top of a finished view.
 */
export const VIEW_BUDGET = {
  characters: LIMITS.textCharacters - 200,
  bytes: LIMITS.textBytes - 500,
  components: LIMITS.components - 2,
} as const;

export function utf8Bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
