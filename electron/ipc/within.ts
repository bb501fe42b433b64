export type Bounded<T> = { readonly late: false; readonly value: T } | { readonly late: true };

/**
 * What `work` gives, unless it takes more than `milliseconds`: then `late`, and the work goes on by itself with nobody
 * waiting. `alive` starts the time anew, for work that shows how far it is. Rejects as the work does.
 */
export function within<T>(milliseconds: number, work: (alive: () => void) => Promise<T>): Promise<Bounded<T>> {
  return new Promise((resolve, reject) => {
    let over = false;
    const giveUp = (): void => {
      over = true;
      resolve({ late: true });
    };
    let timer = setTimeout(giveUp, milliseconds);
    const alive = (): void => {
      if (over) return;
      clearTimeout(timer);
      timer = setTimeout(giveUp, milliseconds);
    };
    const end = (): void => {
      over = true;
      clearTimeout(timer);
    };
    work(alive).then(
      (value) => {
        end();
        resolve({ late: false, value });
      },
      (error: unknown) => {
        end();
        reject(error);
      },
    );
  });
}
