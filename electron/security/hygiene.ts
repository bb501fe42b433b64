import { app, Menu, protocol } from 'electron';
import { APP_SCHEME } from './origin';

/** Chromium's habits that a workstation with citizens' data does without. Each is a switch of Chromium. */
export const switches: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['no-proxy-server'],
  ['disable-http-cache'],
  // Rendered text must not be found again in a cache of the graphics driver's shaders.
  ['disable-gpu-shader-disk-cache'],
  ['disable-breakpad'],
  ['disable-features', 'SpareRendererForSitePerProcess,MediaRouter,AutofillServerCommunication,OptimizationHints'],
  // A name that resolves to nothing: a request that slips through everything else still goes nowhere.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

/** Everything that must be said to Chromium before the app is ready. */
export function prepareChromium(): void {
  app.enableSandbox();
  for (const [name, value] of switches) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: false } },
  ]);
  // The default menu brings reload, zoom and developer tools; the screens have their own keys.
  Menu.setApplicationMenu(null);
}
