import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch';
import {
  accept,
  assign,
  classify,
  close,
  factOf,
  investigate,
  openFromMenu,
  openStep,
  sendStep,
  serve,
  tell,
  timelineTitles,
} from '../support/steps/case';
import { choose, dialogOf, field, fill, press } from '../support/steps/fields';
import { agree, issue, openDraft, submitLetter, writeLetter } from '../support/steps/letter';
import { confirmRecoveryKey, countAt, establish, expectDesk, go, signIn, signOut } from '../support/steps/office';
import { fillReception, openReception } from '../support/steps/reception';
import { firstNumber, matter, office, visitor } from '../support/steps/story';

const number = firstNumber(new Date().getFullYear());
const colleague = { name: '赵立新', account: 'zhaolixin', password: 'tongshi-Mima-2026' } as const;

/** A letter is registered: nobody is there to be heard or answered, so the form asks less. */
async function registerLetter(page: Page): Promise<void> {
  await openReception(page);
  await page.keyboard.press('Alt+X');
  await expect(page.getByRole('radio', { name: '来信', exact: true })).toBeChecked();
  await expect(page.getByRole('button', { name: '当场答复或引导' })).toHaveCount(0);
}

test('a letter goes the whole way: told, extended, answered, reviewed above, closed, filed', async ({ launch }) => {
  const desk = await launch();
  const page = desk.window;
  await establish(page);
  await confirmRecoveryKey(page);

  await test.step('registered as a letter: classified next, without an interview', async () => {
    await registerLetter(page);
    await fillReception(page);
    await press(page, '登记');
    await expect(page.getByRole('heading', { name: matter.title })).toBeVisible();
    await expect(factOf(page, '下一步')).toHaveText('分类');
    await expect(factOf(page, '信访人')).toContainText('反映 1 次');
  });

  await test.step('accepted, and the petitioner told of it', async () => {
    await classify(page);
    await accept(page);
    await tell(page, '告知受理');
    await assign(page);
    await expect(factOf(page, '下一步')).toHaveText('登记调查核实');
    await investigate(page);
    await expect(factOf(page, '期限')).toContainText('还有 60 天');
  });

  await test.step('extended by the head, not past what the law allows, and the petitioner told why', async () => {
    const proposed = await openFromMenu(page, '申请延期');
    await expect(field(proposed, 'days')).toHaveValue('30');
    await fill(proposed, { days: '31', reason: '电梯曳引机要向厂家定制，一时修不好。' });
    await press(proposed, '申请延期');
    await expect(proposed.getByRole('alert')).toContainText('第三十四条');
    await field(proposed, 'days').fill('30');
    await sendStep(page, proposed, '申请延期');
    const decided = await openFromMenu(page, '审批延期');
    await expect(decided).toContainText('申请延长 30 日：电梯曳引机要向厂家定制');
    await choose(decided, 'agreed', '批准', '批准');
    await sendStep(page, decided, '审批延期');
    await tell(page, '告知延长期限的理由');
    await expect(factOf(page, '期限')).toContainText('还有 90 天');
  });

  await test.step('answered with a letter that is reviewed, signed off, issued and served', async () => {
    await openDraft(page);
    await writeLetter(page);
    await submitLetter(page);
    await agree(page, '审核');
    await agree(page, '签批');
    await issue(page, number);
    await serve(page, visitor.name);
    await press(page, '回到案件');
    await expect(factOf(page, '下一步')).toHaveText('办结');
  });

  await test.step('looked at again by the organ above, whose decision is recorded; no closing before', async () => {
    const request = await openFromMenu(page, '登记复查、复核请求');
    await expect(field(request, 'organ')).toHaveValue(office.competentOrgan.superior);
    await field(request, 'request').fill('认为没有说明维修资金的去向，请求复查。');
    await sendStep(page, request, '登记复查、复核请求');
    await expect(page.getByText(/· 复查复核中/)).toBeVisible();
    await expect(page.getByRole('button', { name: '办结', exact: true })).toHaveCount(0);
    const decision = await openStep(page, '登记复查、复核结果');
    await choose(decision, 'result', '维持', '维持');
    await fill(decision, { summary: '原处理意见事实清楚，予以维持。', documentNumber: '临政信复〔2026〕3号' });
    await sendStep(page, decision, '登记复查、复核结果');
    const served = await openFromMenu(page, '登记复查、复核意见送达');
    await sendStep(page, served, '登记复查、复核意见送达');
  });

  await test.step('closed and filed', async () => {
    await close(page);
    const filing = await openFromMenu(page, '归档');
    await fill(filing, { volume: '2026-永-0012', pages: '46' });
    await choose(filing, 'retention', '永久', '永久');
    await sendStep(page, filing, '归档');
    await expect(page.getByText(/· 已归档/)).toBeVisible();
    await desk.screenshot('law-path-filed');
  });

  await expect
    .poll(() => timelineTitles(page))
    .toEqual([
      '登记',
      '分类',
      '受理',
      '告知',
      '交办到人',
      '调查核实',
      '申请延期',
      '延期审批',
      '告知',
      '提交处理意见',
      '审核',
      '签批',
      '印发',
      '送达',
      '请求复查复核',
      '作出复查复核意见',
      '送达复查复核意见',
      '办结',
      '归档',
    ]);
  expect(desk.errors).toEqual([]);
});

test('an accusation is known only to those named, a colleague finds no trace of it', async ({ launch, dataDir }) => {
  const title = '反映物业公司经理侵占维修资金';
  const desk = await launch({ dataDir });
  const page = desk.window;
  await establish(page);
  await confirmRecoveryKey(page);

  await test.step('a colleague with every post of a case', async () => {
    await go(page, '设置');
    await press(page, '添加人员');
    const dialog = dialogOf(page, '添加人员');
    await fill(dialog, { name: colleague.name, account: colleague.account, password: colleague.password });
    for (const role of ['承办', '审核', '单位负责人']) await dialog.getByRole('checkbox', { name: role }).check();
    await press(dialog, '保存');
    await expect(page.getByText(colleague.name)).toBeVisible();
  });

  await test.step('registered, classified, the accused and the readers named', async () => {
    await registerLetter(page);
    await fill(page, {
      'visit.petitioners.0.name': visitor.name,
      'matter.demands': '请求查处物业公司经理侵占维修资金的行为。',
      'matter.title': title,
    });
    await press(page, '登记');
    const classifying = await openStep(page, '分类');
    await choose(classifying, 'purpose', '检举控告', '检举控告');
    const contentClass = field(classifying, 'contentClass');
    await contentClass.fill('cxjs');
    await contentClass.press('Enter');
    await sendStep(page, classifying, '分类');
    const dialog = await openStep(page, '登记被检举控告人');
    await field(dialog, 'accused').fill('钱大勇，临川县安居物业公司');
    await dialog.getByRole('checkbox', { name: colleague.name }).uncheck();
    await sendStep(page, dialog, '登记被检举控告人');
    const people = page.getByRole('region', { name: '信访人和来访' });
    await expect(people).toContainText('钱大勇，临川县安居物业公司');
    await expect(people).toContainText(`知情人员${office.officer.name}`);
    await expect(page.getByRole('region', { name: '办理经过' })).not.toContainText('钱大勇');
    await go(page, '工作台');
    await page.getByRole('tab', { name: /^全部未结/ }).click();
    await expect(page.getByRole('option').filter({ hasText: title })).toBeVisible();
    await expect(countAt(page, '全部未结')).toHaveText('1');
  });

  await test.step('the colleague sees it in no list, no count and no search', async () => {
    await signOut(page, office.officer.name);
    await signIn(page, colleague);
    await expectDesk(page);
    await go(page, '工作台');
    await page.getByRole('tab', { name: /^全部未结/ }).click();
    await expect(countAt(page, '全部未结')).toHaveText('0');
    await expect(page.getByRole('option')).toHaveCount(0);
    await go(page, '案件');
    for (const words of ['侵占维修资金', '钱大勇', visitor.name]) {
      await page.getByRole('combobox', { name: '找什么' }).fill(words);
      await expect(page.getByText('没有查到', { exact: false })).toBeVisible();
      await expect(page.getByRole('option')).toHaveCount(0);
    }
    await openReception(page);
    await field(page, 'visit.petitioners.0.name').fill(visitor.name);
    const beside = page.getByRole('complementary', { name: '可能来过' });
    await expect(beside).toContainText('没有');
    await expect(beside).not.toContainText(title);
  });
  expect(desk.errors).toEqual([]);
});
