/** A typed emitter whose events can also be awaited. */

export interface Events<Map> {
  on<Name extends keyof Map>(name: Name, listener: (event: Map[Name]) => void): () => void;
  emit<Name extends keyof Map>(name: Name, event: Map[Name]): void;
  /**
   * The next event that `matches`.
   * @throws Error when `timeoutMs` (10 s unless told) pass without one.
   */
  next<Name extends keyof Map>(
    name: Name,
    matches?: (event: Map[Name]) => boolean,
    timeoutMs?: number,
  ): Promise<Map[Name]>;
}

export function createEvents<Map>(): Events<Map> {
  const listeners: { [Name in keyof Map]?: Set<(event: Map[Name]) => void> } = {};

  function on<Name extends keyof Map>(name: Name, listener: (event: Map[Name]) => void) {
    const set = listeners[name] ?? new Set<(event: Map[Name]) => void>();
    listeners[name] = set;
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  }

  return {
    on,
    emit(name, event) {
      for (const listener of [...(listeners[name] ?? [])]) listener(event);
    },
    next(name, matches = () => true, timeoutMs = 10_000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          off();
          reject(new Error(`small Discord: no "${String(name)}" within ${timeoutMs} ms`));
        }, timeoutMs);
        const off = on(name, (event) => {
          if (!matches(event)) return;
          clearTimeout(timer);
          off();
          resolve(event);
        });
      });
    },
  };
}
