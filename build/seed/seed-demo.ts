import { z } from 'zod';
import type { OfficerRef } from '#shared/case/values';
import { dateOfInstant, type Instant, type LocalDate } from '#shared/law/dates';
import { establish, type ToolDesk, unwrap } from '../kit/tool-desk';
import { type DriveResult, drive } from '../replay/drive';
import { instantOf } from '../replay/record';
import { demoIssuing } from './demo-issuing';
import { demoOffice, demoOfficers } from './demo-office';
import type { Cast } from './demo-scene';
import { demoSteps } from './law-life';

/** The demonstration office opened long enough ago for its oldest case. */
const OPENED_DAYS_AGO = 120;

/**
 * Fills an empty data folder with the demonstration office: officers and invented cases in every state of the law, dated
 * back from `today` so that limits are near, far and passed. Leaves nobody signed in.
 */
export async function seedDemo(
  desk: ToolDesk,
  today: LocalDate,
  password: string,
): Promise<DriveResult & { readonly papers: ReadonlySet<string> }> {
  desk.setNow(openingDay(today));
  const [first, ...others] = demoOfficers;
  const { officerId } = await establish(desk, demoOffice, first, password);
  const added = new Map<string, OfficerRef>();
  for (const officer of others) {
    const view = unwrap(await desk.office.addOfficer({ ...officer, roles: [...officer.roles], password }));
    for (const { id, name } of view.officers) added.set(name, { id, name });
  }
  const receiver = { id: officerId, name: first.name };
  // The signed-in officer handles every case here: the demonstration is shown from one chair.
  const cast: Cast = {
    receiver,
    handler: receiver,
    colleague: added.get('李建国') ?? receiver,
    approver: added.get('陈志远') ?? receiver,
  };
  const issuing = demoIssuing(desk);
  const result = await drive(
    notAfter(new Date().toISOString(), demoSteps(today, cast)),
    {
      ...desk,
      execute: (command) =>
        desk.execute(
          command.name === 'decide-review' && issuing.opinions.has(command.caseId)
            ? {
                ...command,
                payload: { ...z.record(z.string(), z.unknown()).parse(command.payload), documentNumber: '' },
              }
            : command,
        ),
    },
    undefined,
    issuing.after,
  );
  await desk.office.signOut('signed-out');
  return { ...result, papers: issuing.made };
}

/** Made before nine in the morning, today's steps would lie ahead of the clock: they happen at the last moment instead. */
const notAfter = (now: Instant, steps: ReturnType<typeof demoSteps>): ReturnType<typeof demoSteps> =>
  steps.map((step) => (step.at > now ? { ...step, at: now } : step));

function openingDay(today: LocalDate): Instant {
  const ms = Date.parse(`${today}T00:00:00Z`) - OPENED_DAYS_AGO * 86_400_000;
  return instantOf(new Date(ms).toISOString().slice(0, 10), '08:00');
}

/** Today in Asia/Shanghai. */
export const todayNow = (): LocalDate => dateOfInstant(new Date().toISOString());
