import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/launch';
import {
  accept,
  assign,
  classify,
  close,
  factOf,
  openCase,
  openStep,
  sendStep,
  tell,
  timelineTitles,
} from '../support/steps/case';
import { choose, dialogOf, field, fill, press } from '../support/steps/fields';
import { readBack, sealNote, writeNote } from '../support/steps/interview';
import { agree, issue, openDraft, submitLetter, writeLetter } from '../support/steps/letter';
import { confirmRecoveryKey, countAt, establish, go, signIn } from '../support/steps/office';
import { dialogQueue, docxText, saveAs } from '../support/steps/papers';
import {
  answerOnTheSpot,
  fillReception,
  fillVisitor,
  openReception,
  registerAndInterview,
} from '../support/steps/reception';
import { firstNumber, interview, letter, matter, office, visitor } from '../support/steps/story';

const year = new Date().getFullYear();
const number = firstNumber(year);
const registration = `${year}-000001`;

test('a visitor is registered, heard and answered with a formal letter, and all of it is there after a restart', async ({
  launch,
  dataDir,
}) => {
  test.setTimeout(120_000);
  const dialogs = dialogQueue();
  const desk = await launch({ dataDir, env: dialogs.env });
  const page = desk.window;

  await test.step('first run: two organs, the recovery key is shown and confirmed', async () => {
    await establish(page);
    await press(page, '开始使用');
    await expect(page.getByRole('alert')).toContainText('请先抄录恢复密钥');
    expect(await confirmRecoveryKey(page)).toMatch(/^[0-9A-Z]+([-\s][0-9A-Z]+)+$/);
  });

  await test.step('reception: the identity number fills sex and birth date', async () => {
    await openReception(page);
    await fillReception(page);
    await desk.screenshot('main-reception-filled');
    await registerAndInterview(page);
  });

  await test.step('interview: written, read back, sealed', async () => {
    await writeNote(page);
    await desk.screenshot('main-interview');
    await readBack(page);
    await desk.screenshot('main-read-back');
    await sealNote(page);
    await expect(page.getByRole('heading', { name: matter.title })).toBeVisible();
    await expect(page.getByText(registration).first()).toBeVisible();
  });

  await test.step('classified by the sixth way, accepted, told of it, assigned', async () => {
    await classify(page);
    await accept(page);
    await tell(page, '告知受理');
    await assign(page);
    await expect(factOf(page, '期限')).toContainText('还有 60 天');
  });

  await test.step('reply drafted, check list complete, submitted, reviewed, signed off', async () => {
    await openDraft(page);
    await writeLetter(page);
    await desk.screenshot('main-letter-draft');
    await submitLetter(page);
    await agree(page, '审核');
    await agree(page, '签批');
  });

  await test.step('issued as number 1 of the series; the stored letter says what it must', async () => {
    await issue(page, number);
    await desk.screenshot('main-letter-issued');
    const file = await saveAs(page, '处理意见书', dialogs, '处理意见书.docx');
    const text = await docxText(file);
    for (const part of [
      number,
      office.competentOrgan.name,
      `${visitor.name}：`,
      letter.facts,
      letter.opinion,
      letter.basis,
      `向${office.competentOrgan.superior}`,
      '30日内',
      office.competentOrgan.phone,
    ]) {
      expect(text).toContain(part.replaceAll(' ', ''));
    }
    expect(dialogs.left()).toBe(0);
    const stored = readdirSync(path.join(dataDir, 'attachments'), { recursive: true, withFileTypes: true });
    // The .docx and the pages it was printed from.
    expect(stored.filter((entry) => entry.isFile())).toHaveLength(2);
  });

  await test.step('a cancelled dialog saves nothing and says nothing wrong', async () => {
    dialogs.answer(null);
    await page.getByRole('button', { name: /^另存为：处理意见书/ }).click();
    await expect.poll(() => dialogs.left()).toBe(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  await test.step('the page of a letter lists that letter only, and one’s own copy is no news to a form that is open', async () => {
    const papers = page.getByRole('region', { name: '这份文书' });
    await expect(papers.getByRole('listitem')).toHaveCount(1);
    await expect(papers).toContainText(number);
    const dialog = await openStep(page, '登记送达');
    const target = path.join(dialogs.folder, '处理意见书（晚到）.docx');
    dialogs.answer(target);
    // Pressed before the dialog came, done after it.
    await papers.getByRole('button', { name: /^另存为/, includeHidden: true }).dispatchEvent('click');
    await expect(papers.getByText(`已存到 ${target}`)).toBeVisible();
    // Long enough for the news to come from main; nothing on this page shows it when it is no news.
    await page.waitForTimeout(1_000);
    await expect(page.getByText('这件事项刚有新的办理情况')).toHaveCount(0);

    // Served with proof where the way asks for it, from the version that the export made.
    await choose(dialog, 'way', '留置送达', '留置送达');
    await press(dialog, '登记送达');
    await expect(dialog.getByRole('alert')).toContainText('请写明见证人');
    await choose(dialog, 'way', '直接送达', '直接送达');
    await expect(field(dialog, 'receiver')).toHaveValue(visitor.name);
    await sendStep(page, dialog, '登记送达');
  });

  await test.step('served and closed', async () => {
    await expect(page.getByRole('heading', { name: '已送达' })).toBeVisible();
    await press(page, '回到案件');
    await close(page);
    await expect(factOf(page, '下一步')).toContainText('登记督促、疏导');
    await desk.screenshot('main-case-closed');
  });

  const told = [
    '登记',
    '接谈笔录',
    '笔录确认',
    '分类',
    '受理',
    '告知',
    '交办到人',
    '提交处理意见',
    '审核',
    '签批',
    '印发',
    '文书带出',
    '文书带出',
    '送达',
    '办结',
  ];
  await expect.poll(() => timelineTitles(page)).toEqual(told);
  expect(desk.errors).toEqual([]);
  await desk.close();

  await test.step('after a restart everything is there', async () => {
    const again = await launch({ dataDir, env: dialogs.env });
    const { window } = again;
    await signIn(window);
    await go(window, '工作台');
    await expect(countAt(window, '全部未结')).toHaveText('0');
    await window.getByRole('tab', { name: '今日办结' }).click();
    const row = window.getByRole('option').filter({ hasText: matter.title });
    await expect(row).toContainText(visitor.name);
    await expect(row).toContainText(registration);
    await row.click();
    await expect.poll(() => timelineTitles(window)).toEqual(told);
    await expect(window.getByText(matter.facts)).toBeVisible();
    await expect(window.getByText(`居民身份证 ${visitor.identityNumber}`)).toBeVisible();
    await expect(window.getByText(`${number}，`, { exact: false }).first()).toBeVisible();

    const note = await saveAs(window, '接谈笔录', dialogs, '接谈笔录.docx');
    const noteText = await docxText(note);
    for (const { text } of interview) expect(noteText).toContain(text);
    const file = await saveAs(window, '处理意见书', dialogs, '处理意见书（第二份）.docx');
    expect(statSync(file).size).toBe(statSync(path.join(dialogs.folder, '处理意见书.docx')).size);
    await press(window, '看处理意见书');
    await expect(window.getByRole('heading', { name: `处理意见书 ${number}` })).toBeVisible();
    await expect(window.getByRole('region', { name: '文书各页' })).toContainText('住房和城乡建设局');
    expect(again.errors).toEqual([]);
  });
});

test('a question is answered on the spot: registered, slip saved, closed; the counts follow without leaving the screen', async ({
  launch,
  dataDir,
}) => {
  const dialogs = dialogQueue();
  const desk = await launch({ dataDir, env: dialogs.env });
  const page = desk.window;
  await establish(page);
  await confirmRecoveryKey(page);

  const answer = '医保异地就医备案可以在手机上办，也可以到县政务服务中心 12 号窗口办，当场办结，不收费。';
  await answerOnTheSpot(page, { name: '周立', demand: '咨询医保异地就医备案怎么办理', answer });
  await desk.screenshot('quick-answered');
  const dialog = dialogOf(page, '已登记并答复');
  await expect(dialog).toContainText(registration);
  const target = path.join(dialogs.folder, '答复告知单.docx');
  dialogs.answer(target);
  await dialog.getByRole('button', { name: /另存/ }).click();
  await expect(dialog).toContainText(`告知单已存到 ${target}`);
  expect(await docxText(target)).toContain(answer.replaceAll(' ', ''));
  await press(dialog, '接待下一位');
  // The next visitor's form is empty, whatever was typed for the last one.
  await expect(field(page, 'visit.petitioners.0.name')).toHaveValue('');

  await go(page, '工作台');
  await page.getByRole('tab', { name: /^全部未结/ }).click();
  await expect(countAt(page, '全部未结')).toHaveText('0');
  await expect(page.getByText('登记一次来访，就会出现第一件', { exact: false })).toBeVisible();

  await test.step('a visit registered elsewhere appears in the list that is open', async () => {
    // The same command a second window of this officer would send; this screen is not touched.
    const done = await page.evaluate(async () => {
      const bridge = window.petitionDesk;
      if (!bridge) throw new Error('no bridge');
      const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
      const reply = await bridge.call['cases:execute']({
        commandId: crypto.randomUUID(),
        caseId: crypto.randomUUID(),
        caseVersion: 0,
        occurredOn: day,
        lateReason: null,
        name: 'register-visit',
        payload: {
          visit: {
            visitId: crypto.randomUUID(),
            form: '来访',
            receivedOn: day,
            receivedAt: '09:30',
            place: '',
            headcount: 1,
            petitioners: [{ id: 'p1', name: '钱永年', anonymous: false, kind: '自然人' }],
            receiverId: 'other',
            receiverName: '张敏',
          },
          matter: { title: '道路积水', demands: '请求疏通下水道', facts: '', history: '', papersHandedOver: '' },
          notSameAs: [],
        },
      });
      return reply.ok;
    });
    expect(done).toBe(true);
    await expect(page.getByRole('option').filter({ hasText: '道路积水' })).toContainText('钱永年');
    await expect(countAt(page, '全部未结')).toHaveText('1');
  });

  await page.getByRole('tab', { name: '今日办结' }).click();
  await page.getByRole('option').filter({ hasText: '医保异地就医备案' }).click();
  await expect(factOf(page, '下一步')).toContainText('已办结');
  await expect.poll(() => timelineTitles(page)).toEqual(['登记', '当场答复', '办结', '文书带出']);
  expect(desk.errors).toEqual([]);
});

test('who has been here before is offered beside the form, and the visit is attached to the earlier matter', async ({
  launch,
  dataDir,
}) => {
  const desk = await launch({ dataDir });
  const page = desk.window;
  await establish(page);
  await confirmRecoveryKey(page);
  await openReception(page);
  await fillReception(page);
  await press(page, '只登记');
  await expect(page.getByRole('heading', { name: matter.title })).toBeVisible();

  await openReception(page);
  const beside = page.getByRole('complementary', { name: '可能来过' });
  await expect(beside).toContainText('填写姓名、证件号码或电话后');
  const before = await field(page, 'matter.demands').boundingBox();
  await field(page, 'visit.petitioners.0.name').fill(visitor.name);
  await expect(beside).toContainText(matter.title);
  await expect(beside).toContainText(matter.demands);
  await expect(beside).toContainText('已登记');
  // What appears on the right never moves the form.
  expect(await field(page, 'matter.demands').boundingBox()).toEqual(before);
  await fillVisitor(page);
  await expect(beside).toContainText('证件号码');
  await desk.screenshot('reception-been-here');
  await beside.getByRole('button', { name: `登记为再次来访：${registration}` }).click();
  await fill(page, { 'matter.demands': '电梯还没有修，要求给一个时间。' });
  await press(page, '登记再次来访并开始接谈');
  await expect(page.getByRole('heading', { name: '接谈笔录' })).toBeVisible();

  await openCase(page, matter.title);
  await expect(factOf(page, '信访人')).toContainText('来访 2 次');
  await expect.poll(() => timelineTitles(page)).toEqual(['登记', '再次来访']);
  await expect(page.getByText('电梯还没有修，要求给一个时间。').first()).toBeVisible();
  await go(page, '工作台');
  await expect(countAt(page, '全部未结')).toHaveText('1');
  expect(desk.errors).toEqual([]);
});
