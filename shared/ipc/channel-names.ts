import type { ChannelName, PublicationName } from './contract';

/**
 * Names alone, for the preload: the contract itself carries schemas, and a sandboxed preload should be small enough to
 * read. The compiler refuses a missing or an unknown name, a test refuses a repeated one.
 */
const named: Readonly<Record<ChannelName, true>> = {
  'app:status': true,
  'app:recover': true,
  'app:appearance': true,
  'app:keep-appearance': true,
  'office:establish': true,
  'office:sign-in': true,
  'office:recover': true,
  'office:sign-out': true,
  'office:lock': true,
  'office:view': true,
  'office:change-password': true,
  'office:add-officer': true,
  'office:set-roles': true,
  'office:save-organ': true,
  'office:continue-series': true,
  'law:read-file': true,
  'law:preview': true,
  'law:apply': true,
  'law:undo': true,
  'statutes:read-file': true,
  'statutes:articles': true,
  'statutes:search': true,
  'desk:fill': true,
  'desk:counts': true,
  'cases:execute': true,
  'cases:open': true,
  'cases:lookup': true,
  'cases:search': true,
  'drafts:save': true,
  'drafts:load': true,
  'drafts:list': true,
  'drafts:discard': true,
  'papers:issue-letter': true,
  'papers:issue': true,
  'papers:next-number': true,
  'papers:fonts': true,
  'service:take-signature': true,
  'service:pick-scan': true,
  'service:proof': true,
  'service:open-proof': true,
  'papers:pages': true,
  'papers:save-as': true,
  'papers:print': true,
  'papers:open-outside': true,
  'backup:status': true,
  'backup:choose-folder': true,
  'backup:run': true,
  'ledger:verify': true,
  'work:cancel': true,
};

const published: Readonly<Record<PublicationName, true>> = {
  'app:status-changed': true,
  'desk:leaving': true,
  'desk:changed': true,
  'work:progress': true,
  'backup:changed': true,
};

export const channelNames: readonly string[] = Object.keys(named);
export const publishedNames: readonly string[] = Object.keys(published);
