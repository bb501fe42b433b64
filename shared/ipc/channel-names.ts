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
  'law:read-file': true,
  'law:preview': true,
  'law:apply': true,
  'law:undo': true,
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
  'papers:save-as': true,
  'papers:print': true,
  'papers:open-outside': true,
  'papers:to-serve': true,
  'papers:to-issue': true,
  'papers:number-books': true,
  'papers:numbers': true,
  'papers:served': true,
  'papers:register-out': true,
  'papers:printers': true,
  'papers:bulk-issue': true,
  'papers:bulk-save': true,
  'papers:bulk-print': true,
  'papers:bulk-post': true,
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
