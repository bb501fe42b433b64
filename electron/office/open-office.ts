import type { Actor } from '#shared/case/command';
import type { OfficeProfile } from '#shared/case/office';
import type { OfficeView, Session } from '#shared/ipc/views';
import type { AttachmentStore } from '../attachments/attachment-store';
import type { LedgerSurroundings } from '../ledger/ledger';
import type { LibsqlLedger } from '../ledger/libsql-ledger';
import type { OfficeEvent } from '../ledger/office-events';
import { apply } from './office-view';
import { type Registry, registrySettings } from './registry';

/** What a signed-in officer works with. Read afresh for every call: roles and organs may change meanwhile. */
export interface OpenOffice {
  readonly ledger: LibsqlLedger;
  readonly attachments: AttachmentStore;
  readonly session: Session;
  /** For `ledger.execute`. */
  readonly actor: Actor;
  /** For `ledger.execute`. */
  readonly profile: OfficeProfile;
}

/** The open ledger of one signed-in officer, with the key that opened it. */
export class OfficeSession {
  readonly ledger: LibsqlLedger;
  readonly attachments: AttachmentStore;
  readonly officerId: string;
  readonly dataKey: Buffer;
  readonly #surroundings: LedgerSurroundings;
  #view: OfficeView;
  #registry: Registry;

  constructor(parts: {
    readonly ledger: LibsqlLedger;
    readonly attachments: AttachmentStore;
    readonly officerId: string;
    readonly dataKey: Buffer;
    readonly surroundings: LedgerSurroundings;
    readonly view: OfficeView;
    readonly registry: Registry;
  }) {
    this.ledger = parts.ledger;
    this.attachments = parts.attachments;
    this.officerId = parts.officerId;
    this.dataKey = parts.dataKey;
    this.#surroundings = parts.surroundings;
    this.#view = parts.view;
    this.#registry = parts.registry;
  }

  get view(): OfficeView {
    return this.#view;
  }
  get registry(): Registry {
    return this.#registry;
  }

  /** Null when the officer was deactivated meanwhile. */
  get open(): OpenOffice | null {
    const officer = this.#view.officers.find(({ id }) => id === this.officerId);
    if (!officer?.active) return null;
    const { workstation } = this.#surroundings;
    const { profile } = this.#view;
    const common = { officerId: officer.id, officerName: officer.name, roles: officer.roles, workstation };
    return {
      ledger: this.ledger,
      attachments: this.attachments,
      profile,
      actor: common,
      session: { ...common, officeName: profile.officeName },
    };
  }

  /** Records facts about the office, with the accounts when they change too: one transaction. */
  async record(events: readonly OfficeEvent[], registry: Registry = this.#registry): Promise<void> {
    const commandId = `office-${this.#surroundings.randomBytes(16).toString('hex')}`;
    const actor = actorOf(this.#view, this.officerId, this.#surroundings.workstation);
    await this.ledger.appendOffice(commandId, actor, events, registrySettings(registry));
    this.#registry = registry;
    const recordedAt = (await this.ledger.lastRecordedAt()) ?? this.#surroundings.now();
    const { officerId } = this;
    this.#view = events.reduce<OfficeView>(
      (view, event) => apply(view, { event, recordedAt, officerId }) ?? view,
      this.#view,
    );
  }

  /** Closes everything and overwrites the key. */
  async close(): Promise<void> {
    this.attachments.close();
    await this.ledger.close();
    this.dataKey.fill(0);
  }
}

export function actorOf(view: OfficeView, officerId: string, workstation: string): Actor {
  const officer = view.officers.find(({ id }) => id === officerId);
  return { officerId, officerName: officer?.name ?? '', roles: officer?.roles ?? [], workstation };
}
