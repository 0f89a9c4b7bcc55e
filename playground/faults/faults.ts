/** Faults that tests put in the way of requests. */

/** What goes wrong with a request. "Done" means that Discord has carried it out all the same. */
export type FaultAction =
  | { kind: 'rate-limit'; retryAfterMs: number; global?: boolean }
  | { kind: 'status'; status: number }
  | { kind: 'error'; code: number }
  | { kind: 'timeout' }
  | { kind: 'delay'; ms: number }
  | { kind: 'cut' }
  | { kind: 'done-but-status'; status: number }
  | { kind: 'done-but-timeout' }
  | { kind: 'done-but-cut' };

export interface FaultMatch {
  method?: string;
  /** Route as Discord's description writes it, such as `/channels/{channel_id}/messages`. */
  route?: string | RegExp;
}

export interface Fault {
  match: FaultMatch;
  action: FaultAction;
  /** How often it strikes; once unless told, `Infinity` for always. */
  times?: number;
  /** How many matching requests pass before it strikes. */
  after?: number;
}

export interface ActiveFault {
  readonly fault: Fault;
  /** How often it has struck. */
  struck: number;
  remove(): void;
}

export interface Faults {
  add(fault: Fault): ActiveFault;
  clear(): void;
  /** The fault that strikes this request, if any; counts it. */
  take(method: string, route: string): FaultAction | null;
}

export function createFaults(): Faults {
  const active: { entry: ActiveFault; seen: number }[] = [];

  return {
    add(fault) {
      const entry: ActiveFault = {
        fault,
        struck: 0,
        remove() {
          const at = active.findIndex((each) => each.entry === entry);
          if (at >= 0) active.splice(at, 1);
        },
      };
      active.push({ entry, seen: 0 });
      return entry;
    },
    clear() {
      active.length = 0;
    },
    take(method, route) {
      for (const each of active) {
        const { fault } = each.entry;
        if (!matches(fault.match, method, route)) continue;
        each.seen += 1;
        if (each.seen <= (fault.after ?? 0)) continue;
        if (each.entry.struck >= (fault.times ?? 1)) continue;
        each.entry.struck += 1;
        return fault.action;
      }
      return null;
    },
  };
}

function matches(match: FaultMatch, method: string, route: string): boolean {
  if (match.method && match.method.toUpperCase() !== method) return false;
  if (match.route === undefined) return true;
  return typeof match.route === 'string' ? match.route === route : match.route.test(route);
}
