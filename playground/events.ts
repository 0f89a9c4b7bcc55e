/** A typed emitter whose events can also be awaited. */

export interface Events<All> {
  on<Name extends keyof All>(name: Name, listener: (event: All[Name]) => void): () => void;
  emit<Name extends keyof All>(name: Name, event: All[Name]): void;
  /**
   * The next event that `matches`.
   * @throws Error when `timeoutMs` (10 s unless told) pass without one.
   */
  next<Name extends keyof All>(
    name: Name,
    matches?: (event: All[Name]) => boolean,
    timeoutMs?: number,
  ): Promise<All[Name]>;
  /**
   * As `next`, of the events with this key only: of thousands who wait, none but theirs is asked.
   * @throws Error when events of that name have no key
   */
  nextWith<Name extends keyof All>(
    name: Name,
    key: string,
    matches: (event: All[Name]) => boolean,
    timeoutMs?: number,
  ): Promise<All[Name]>;
}

/** What events of a name are told apart by. */
export type Keys<All> = { readonly [Name in keyof All]?: (event: All[Name]) => string };

export function createEvents<All>(keys: Keys<All> = {}): Events<All> {
  type Listeners<Name extends keyof All> = Set<(event: All[Name]) => void>;
  const listeners: { [Name in keyof All]?: Listeners<Name> } = {};
  const keyed: { [Name in keyof All]?: Map<string, Listeners<Name>> } = {};

  function on<Name extends keyof All>(name: Name, listener: (event: All[Name]) => void) {
    const set: Listeners<Name> = listeners[name] ?? new Set();
    listeners[name] = set;
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  }

  function onWith<Name extends keyof All>(
    name: Name,
    key: string,
    listener: (event: All[Name]) => void,
  ) {
    if (!keys[name]) throw new Error(`small Discord: "${String(name)}" has no key`);
    const sets: Map<string, Listeners<Name>> = keyed[name] ?? new Map();
    keyed[name] = sets;
    const set: Listeners<Name> = sets.get(key) ?? new Set();
    sets.set(key, set);
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0 && sets.get(key) === set) sets.delete(key);
    };
  }

  function wait<Name extends keyof All>(
    name: Name,
    listen: (listener: (event: All[Name]) => void) => () => void,
    matches: (event: All[Name]) => boolean,
    timeoutMs = 10_000,
  ): Promise<All[Name]> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        off();
        reject(new Error(`small Discord: no "${String(name)}" within ${timeoutMs} ms`));
      }, timeoutMs);
      const off = listen((event) => {
        if (!matches(event)) return;
        clearTimeout(timer);
        off();
        resolve(event);
      });
    });
  }

  return {
    on,
    emit(name, event) {
      for (const listener of [...(listeners[name] ?? [])]) listener(event);
      const key = keys[name]?.(event);
      if (key === undefined) return;
      for (const listener of [...(keyed[name]?.get(key) ?? [])]) listener(event);
    },
    next: (name, matches = () => true, timeoutMs) =>
      wait(name, (listener) => on(name, listener), matches, timeoutMs),
    nextWith: (name, key, matches, timeoutMs) =>
      wait(name, (listener) => onWith(name, key, listener), matches, timeoutMs),
  };
}
