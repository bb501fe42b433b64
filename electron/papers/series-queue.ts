/** Runs work of one series (文号序列) one after the other, whatever became of the one before; series do not wait for each other. */
export function seriesQueue(): <T>(series: string, work: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, Promise<unknown>>();
  return (series, work) => {
    const before = queues.get(series) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    queues.set(series, settled);
    void settled.then(() => {
      if (queues.get(series) === settled) queues.delete(series);
    });
    return mine;
  };
}
