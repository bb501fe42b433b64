import type { Page } from '@playwright/test';

/** What the policy said to one attempt: the directive that stopped it, or `nothing`. */
export type Verdicts = Readonly<Record<string, string>>;

/**
 * Tries from inside the page everything a script that got in would try: to run more script, and to reach `url`. Each
 * attempt ends with the directive that the browser says it violated.
 */
export async function tryToEscape(page: Page, url: string): Promise<{ verdicts: Verdicts; ran: boolean }> {
  return page.evaluate(async (target) => {
    // What the test's own tool evaluates stands outside the policy; a later turn of the loop does not.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const global: { ran?: boolean } & typeof globalThis = globalThis;
    const run = 'globalThis.ran = true';
    const make = (tag: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    };
    const socket = target.replace('http', 'ws');
    const attempts: Readonly<Record<string, () => unknown>> = {
      'inline script': () => make('script', {}, run),
      'script of a data address': () => make('script', { src: `data:text/javascript,${run}` }),
      'inline handler': () => make('button', { onclick: run }).click(),
      'address of script': () => make('a', { href: `javascript:${run}` }).click(),
      eval: () => global.eval(run),
      'function from text': () => new Function(run)(),
      'timer from text': () => Reflect.apply(setTimeout, globalThis, [run, 0]),
      'remote script': () => make('script', { src: `${target}/x.js` }),
      'remote module': () => import(/* @vite-ignore */ `${target}/x.mjs`),
      fetch: () => fetch(`${target}/fetch`, { mode: 'no-cors' }),
      'fetch of our own files': () => fetch('desk://workstation/index.html'),
      XMLHttpRequest: () => {
        const request = new XMLHttpRequest();
        request.open('GET', `${target}/xhr`);
        request.send();
      },
      WebSocket: () => new WebSocket(`${socket}/socket`),
      EventSource: () => new EventSource(`${target}/events`),
      beacon: () => navigator.sendBeacon(`${target}/beacon`, 'x'),
      picture: () => make('img', { src: `${target}/x.png` }),
      'style sheet': () => make('link', { rel: 'stylesheet', href: `${target}/x.css` }),
      'style without nonce': () => make('style', {}, 'body { color: red }'),
      font: () => new FontFace('x', `url(${target}/x.woff2)`).load(),
      film: () => make('video', { src: `${target}/x.mp4` }),
      object: () => make('object', { data: `${target}/x.pdf` }),
      frame: () => make('iframe', { src: `${target}/frame` }),
      'frame of our own page': () => make('iframe', { src: 'desk://workstation/index.html' }),
      'frame of a data address': () => make('iframe', { src: 'data:text/html,x' }),
      worker: () => new Worker('desk://workstation/assets/x.js'),
      'shared worker': () => new SharedWorker('desk://workstation/assets/x.js'),
      base: () => make('base', { href: `${target}/` }),
      form: () => {
        const form = make('form', { action: `${target}/form`, method: 'post' });
        if (form instanceof HTMLFormElement) form.submit();
      },
    };
    const verdicts: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(attempts)) {
      verdicts[name] = await new Promise<string>((resolve) => {
        const heard = (event: SecurityPolicyViolationEvent): void => resolve(event.effectiveDirective);
        document.addEventListener('securitypolicyviolation', heard, { once: true });
        setTimeout(() => {
          document.removeEventListener('securitypolicyviolation', heard);
          resolve('nothing');
        }, 3_000);
        try {
          Promise.resolve(attempt()).catch(() => undefined);
        } catch {
          // The event tells why.
        }
      });
    }
    return { verdicts, ran: global.ran === true };
  }, url);
}

/** Asks a server for the machine's own address, as calls between browsers do; resolves when the search has ended. */
export const tryWebRtc = (page: Page, host: string, port: number): Promise<string> =>
  page.evaluate(
    async ([address, number]) => {
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${address}:${number}` },
          { urls: `turn:${address}:${number}?transport=tcp`, username: 'x', credential: 'x' },
        ],
      });
      peer.createDataChannel('x');
      const ended = new Promise((resolve) => {
        peer.addEventListener('icegatheringstatechange', () => {
          if (peer.iceGatheringState === 'complete') resolve(undefined);
        });
      });
      await peer.setLocalDescription(await peer.createOffer());
      await ended;
      peer.close();
      return peer.iceGatheringState;
    },
    [host, port] as const,
  );
