import { AggregatorRegistry, type Registry } from 'prom-client';

/** What a shard's process tells the one that manages it. */
interface Report {
  readonly pilcrow: 'report';
  readonly troubles: readonly string[];
  readonly metrics: object;
}

const EVERY_MS = 2000;
/** A shard that has said nothing for so long counts as gone. */
const STALE_MS = 10_000;

/** In a shard's process: tells the manager every two seconds how it is. */
export function reportToManager(registry: Registry, troubles: () => readonly string[]): void {
  const send = async () => {
    const metrics = await registry.getMetricsAsJSON();
    const report: Report = { pilcrow: 'report', troubles: troubles(), metrics };
    if (process.connected) process.send?.(report);
  };
  setInterval(() => void send(), EVERY_MS).unref();
}

export interface Reports {
  /** Takes what a shard has sent; anything that is no report is passed over. */
  take(shard: number, message: unknown): void;
  /** Of all shards that are expected. */
  troubles(expected: readonly number[]): string[];
  /** All shards together, in the text format of Prometheus. */
  metrics(): Promise<string>;
}

/** In the manager: the latest reports of all shards. */
export function createReports(now: () => number = Date.now): Reports {
  const latest = new Map<number, { readonly report: Report; readonly at: number }>();
  return {
    take(shard, message) {
      if (isReport(message)) latest.set(shard, { report: message, at: now() });
    },
    troubles(expected) {
      return expected.flatMap((shard) => {
        const known = latest.get(shard);
        const found =
          !known || now() - known.at > STALE_MS ? ['no sign of life'] : known.report.troubles;
        return found.map((trouble) => `shard ${shard}: ${trouble}`);
      });
    },
    metrics: () =>
      AggregatorRegistry.aggregate(
        [...latest.values()].map(({ report }) => report.metrics),
      ).metrics(),
  };
}

function isReport(message: unknown): message is Report {
  return (
    typeof message === 'object' &&
    message !== null &&
    'pilcrow' in message &&
    message.pilcrow === 'report'
  );
}
