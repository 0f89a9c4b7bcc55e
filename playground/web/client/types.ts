/** What the parts of the page hand to each other. */

import type { ChoiceView, CommandView, MessageView, OptionView, StateView } from '../shown.ts';
import type { Words } from './words.js';

/** Something a person does, as the server takes it. */
export interface Action {
  kind: string;
  [detail: string]: unknown;
}

export interface Point {
  x: number;
  y: number;
}

/** The page as its parts see it. */
export interface Room {
  readonly state: StateView;
  locale: string;
  words: Words;
  /** The shown name of a person, channel or role. */
  nameOf(id: string): string;
  /** Id of the channel that is open. */
  channel(): string;
  /** Its name with the mark of its kind. */
  place(): string;
  commands(): readonly CommandView[];
  /** Carries an action out and shows what comes of it. @throws Error that can be told to the person */
  run(action: Action): Promise<void>;
  /** The same for a control of a message, which rests meanwhile; what goes wrong is told. */
  act(action: Action, control: HTMLButtonElement | HTMLSelectElement): Promise<void>;
  openMenu(message: MessageView, anchor: HTMLElement, point?: Point): void;
}

/** One of the suggestions over the message box. */
export interface Item {
  name: string;
  hint?: string;
  choose(): void;
}

/** The list over the message box. */
export interface Suggestions {
  readonly element: HTMLElement;
  /** @param isFirstChosen whether Enter takes the first before any arrow key */
  show(input: Typed, items: readonly Item[], label: string, isFirstChosen: boolean): void;
  hide(): void;
  /** @returns whether the key was meant for the list */
  takes(event: KeyboardEvent): boolean;
  /** What an input that has such a list says of itself. */
  attributes(label: string): Record<string, string>;
}

export type Typed = HTMLInputElement | HTMLTextAreaElement;

export interface OptionField {
  readonly option: OptionView;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  refresh(): void;
  /** What was chosen or typed; undefined where nothing was. */
  read(): ChoiceView['value'] | undefined;
}

/** A field of a form; without an id it has nothing to send. */
export interface FormField {
  readonly element: HTMLElement;
  readonly id?: string | undefined;
  read?(): string | string[];
}

export interface Handlers {
  onclick?: (event: MouseEvent) => void;
  oncontextmenu?: (event: MouseEvent) => void;
  onpointerdown?: (event: PointerEvent) => void;
  onkeydown?: (event: KeyboardEvent) => void;
  oninput?: (event: Event) => void;
  onchange?: ((event: Event) => void) | undefined;
  onfocus?: (event: FocusEvent) => void;
  onblur?: (event: FocusEvent) => void;
  onsubmit?: (event: SubmitEvent) => void;
  onclose?: (event: Event) => void;
}

export type Attributes = Handlers & { [name: string]: unknown };
export type Child = Node | string | null | undefined | false | '';
