import { existsSync, readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { accept, assign, classify } from '../steps/case';
import { choose, fill, press } from '../steps/fields';
import { readBack, sealNote, writeNote } from '../steps/interview';
import { agree, issue, openDraft, submitLetter, writeLetter } from '../steps/letter';
import { confirmRecoveryKey, establish, go } from '../steps/office';
import { openReception } from '../steps/reception';
import { firstNumber, office } from '../steps/story';
import type { Markers } from './markers';

const person = (name: string): string => `visit.petitioners.0.${name}`;

/** First run with the planted officer; answers the recovery key. */
export async function establishWith(page: Page, markers: Markers): Promise<string> {
  const { officerName: name, account, password } = markers;
  await establish(page, { name, account, password });
  return confirmRecoveryKey(page);
}

/** Registers the planted visitor and ends with the interview open. */
export async function registerWith(page: Page, markers: Markers): Promise<void> {
  await openReception(page);
  await fill(page, {
    [person('name')]: markers.visitorName,
    [person('identityNumber')]: markers.identityNumber,
    [person('phone')]: markers.phone,
    [person('address')]: `临川县${markers.address}`,
  });
  await choose(page, 'organId', office.competentOrgan.name, office.competentOrgan.name);
  await fill(page, {
    'matter.demands': `请求修复${markers.demand}的电梯。`,
    'matter.title': `${markers.title}电梯维修`,
    'matter.facts': `自六月起停运，${markers.facts}。`,
  });
  await press(page, '登记并开始接谈');
  await expect(page.getByRole('heading', { name: '接谈笔录' })).toBeVisible();
}

/** From the interview to the issued letter, which stays open. */
export async function answerWith(page: Page, markers: Markers): Promise<void> {
  const lines = [
    { kind: '问', text: '您这次来，要求解决什么问题？' },
    { kind: '答', text: `电梯停了五个月，${markers.note}。` },
  ] as const;
  await writeNote(page, lines);
  await readBack(page, lines);
  await sealNote(page);
  await classify(page);
  await accept(page);
  await assign(page, markers.officerName);
  await openDraft(page);
  await writeLetter(page, {
    facts: `经查看，${markers.finding}属实。`,
    opinion: `予以支持。已责令修复，${markers.opinion}。`,
    basis: '《物业管理条例》第三十五条',
  });
  await submitLetter(page);
  await agree(page, '审核');
  await agree(page, '签批');
  await issue(page, firstNumber(new Date().getFullYear()));
}

/** Opens the issued letter as for Word; the copy lies in `opened` afterwards. */
export async function openOutside(page: Page, opened: string): Promise<void> {
  await page
    .getByRole('button', { name: /^用 Word\/WPS 打开：处理意见书/ })
    .first()
    .click();
  await expect(page.getByText('已打开只读副本')).toBeVisible();
  expect(copiesIn(opened)).toHaveLength(1);
}

/** Copies of papers that lie in the folder for Word, by name. */
export const copiesIn = (opened: string): readonly string[] =>
  existsSync(opened)
    ? readdirSync(opened, { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [entry.name] : [],
      )
    : [];

/** Finds the matter by words of the note, which only the ledger's own index knows. */
export async function searchFor(page: Page, words: string, title: string): Promise<void> {
  await go(page, '案件');
  await page.getByRole('combobox', { name: '找什么' }).fill(words);
  await expect(page.getByRole('option').filter({ hasText: title })).toBeVisible();
}

/** Begins another registration and leaves it as a draft. */
export async function leaveDraft(page: Page, markers: Markers): Promise<void> {
  await openReception(page);
  await fill(page, { [person('name')]: markers.visitorName, 'matter.demands': `${markers.unsent}，没有写完` });
  await expect(page.getByText(/^草稿已保存/)).toBeVisible();
}
