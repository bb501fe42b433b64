import assert from 'node:assert/strict';
import { caseDomain } from '#electron/ledger/case-domain';
import type { LibsqlLedger } from '#electron/ledger/libsql-ledger';
import { never, nothing, tamper, tenCases } from './ledger-hands';
import { actor, done, profile, type Scenario } from './ledger-lab';

/** What an officer is shown of the ledger. */
export const readingScenarios: readonly Scenario[] = [
  {
    rule: 'Reading',
    title: 'the working set comes in pages by due date, closed ones of today last, and counts agree',
    async run(bench) {
      const ledger = await bench.create();
      await tenCases(bench, ledger);
      const answer = { organId: 'organ-1', kind: '咨询', answer: '已当场告知办理流程', guidedTo: '', written: true };
      done(await ledger.execute(bench.lab.envelope('answer-on-the-spot', 'case-4', 2, answer), actor, profile));
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<LibsqlLedger['workingSet']>> = await ledger.workingSet(after, 3, '2026-11-23');
        assert.ok(page.rows.length <= 3);
        ids.push(...page.rows.map((row) => row.id));
        after = page.next;
      } while (after !== null);
      assert.equal(new Set(ids).size, 10);
      assert.equal(ids.length, 10);
      assert.equal(ids.at(-1), 'case-4');
      const counts = await ledger.counts('2026-11-23', '2026-11-30', actor.officerId);
      const cases = await ledger.caseIds(null, 100);
      assert.deepEqual([counts.open, cases.length, counts.visitsToday], [9, 10, 20]);
      assert.equal((await ledger.workingSet(null, 50, '2026-11-24')).rows.length, 9);
    },
  },
  {
    rule: 'Reading',
    title: 'people are found again by name, identity number of 15 or 18 digits, and telephone',
    async run(bench) {
      const ledger = await bench.create();
      const person = {
        name: '欧阳 娜',
        identityKind: '居民身份证' as const,
        identityNumber: '11010519491231002X',
        phone: '138 0000 1234',
      };
      done(await ledger.execute(bench.lab.register('case-1', { demands: '要求补发工资' }, person), actor, profile));
      done(await ledger.execute(bench.lab.register('case-2', {}, { name: '欧阳娜' }), actor, profile));
      const look = (name: string, identityNumber: string, phone: string) =>
        ledger.lookup({ name, identityNumber, phone });
      assert.deepEqual(
        (await look('欧阳娜', '', '')).map(({ caseId }) => caseId),
        ['case-2', 'case-1'],
      );
      const [best] = await look('欧阳娜', '110105491231002', '13800001234');
      assert.deepEqual(
        [best?.caseId, best?.demands, best?.matchedBy],
        ['case-1', '要求补发工资', ['姓名', '证件号码', '电话']],
      );
      assert.deepEqual(await look('', '', ''), []);
      assert.deepEqual(await look('没有此人', '', ''), []);
    },
  },
  {
    rule: 'Reading',
    title:
      'a proxy is found again and said to be one; matters of the same persons and links are seen from both sides, by readers only',
    async run(bench) {
      const ledger = await bench.create();
      const { lab } = bench;
      const person = { name: '李素芬', identityNumber: '11010519491231002X', phone: '13800001234' };
      done(await ledger.execute(lab.register('case-1', { title: '一件' }, person), actor, profile));
      done(await ledger.execute(lab.register('case-2', { title: '二件' }, { name: '孙丽' }), actor, profile));
      const proxy = {
        proxyId: 'proxy-1',
        principalId: (await ledger.state('case-2'))?.petitioners[0]?.id,
        name: '李素芬',
        identityNumber: '11010519491231002X',
        phone: '13800001234',
        scope: '代为陈述',
        authorisation: '授权委托书一份',
        authorisedOn: '2026-11-20',
      };
      done(await ledger.execute(lab.envelope('record-proxy', 'case-2', 1, proxy), actor, profile));
      const query = { name: '', identityNumber: '11010519491231002X', phone: '' };
      assert.deepEqual(
        (await ledger.lookup(query)).map(({ caseId, as }) => [caseId, as]),
        [
          ['case-2', '代理人'],
          ['case-1', '信访人'],
        ],
      );
      const seen = async (caseId: string, viewer: string | null = null) =>
        (await ledger.related(caseId, viewer)).map((matter) => [
          matter.caseId,
          matter.judged && [matter.judged.relation, matter.judged.from],
          matter.same.map(({ as, name }) => `${as}${name}`),
        ]);
      assert.deepEqual(await seen('case-1'), [['case-2', null, ['代理人李素芬']]]);
      assert.deepEqual(await seen('case-2'), [['case-1', null, ['代理人李素芬']]]);
      const link = {
        linkId: 'link-1',
        caseId: 'case-1',
        registration: '2026-000001',
        relation: '相关',
        reason: '同一小区',
      };
      done(await ledger.execute(lab.envelope('link-matter', 'case-2', 2, link), actor, profile));
      assert.deepEqual(await seen('case-1'), [['case-2', ['相关', 'other'], ['代理人李素芬']]]);
      assert.deepEqual(await seen('case-2'), [['case-1', ['相关', 'this'], ['代理人李素芬']]]);
      // Restricted to one officer: from the other side there is no trace of it, the decision included.
      const readers = [{ id: actor.officerId, name: actor.officerName }];
      const restricting = { readers, reason: '信访人要求保密' };
      done(await ledger.execute(lab.envelope('set-readers', 'case-2', 3, restricting), actor, profile));
      assert.deepEqual(await seen('case-1', 'officer-2'), []);
      assert.deepEqual(await seen('case-2', 'officer-2'), []);
      assert.equal((await seen('case-1', actor.officerId)).length, 1);
      await ledger.close();
      await tamper(bench, 'DELETE FROM lookups');
      const again = await bench.open();
      await again.rebuild(nothing);
      assert.equal((await again.related('case-1', actor.officerId)).length, 1);
    },
  },
  {
    rule: 'Reading',
    title:
      'closed matters still to be followed up are read apart, whoever may read them, and closed ones of today are whole',
    async run(bench) {
      const domain = {
        ...caseDomain,
        toRow: (...given: Parameters<typeof caseDomain.toRow>) => {
          const row = caseDomain.toRow(...given);
          return row.closedOn !== null && ['一件', '三件'].includes(row.title)
            ? { ...row, followUp: '督促执行', papersToServe: row.title === '三件' ? 1 : 0 }
            : row;
        },
      };
      await (await bench.create()).close();
      const ledger = await bench.open({}, { domain });
      const answer = { organId: 'organ-1', kind: '咨询', answer: '已当场告知办理流程', guidedTo: '', written: true };
      for (const [id, title] of [
        ['case-1', '一件'],
        ['case-2', '二件'],
        ['case-3', '三件'],
      ] as const) {
        done(await ledger.execute(bench.lab.register(id, { title }), actor, profile));
        done(await ledger.execute(bench.lab.envelope('answer-on-the-spot', id, 1, answer), actor, profile));
      }
      assert.deepEqual(
        (await ledger.followUps()).map(({ id }) => id),
        ['case-1', 'case-3'],
      );
      assert.equal((await ledger.workingSet(null, 50, '2026-11-23')).rows.length, 3);
      assert.equal((await ledger.workingSet(null, 50, '2026-11-24')).rows.length, 0);
      assert.equal((await ledger.counts('2026-11-23', '2026-11-30', actor.officerId)).open, 0);
      const readers = [{ id: actor.officerId, name: actor.officerName }];
      const restricting = { readers, reason: '信访人要求保密' };
      done(await ledger.execute(bench.lab.envelope('set-readers', 'case-1', 2 + 1, restricting), actor, profile));
      assert.deepEqual(
        (await ledger.followUps('officer-2')).map(({ id }) => id),
        ['case-3'],
      );
      assert.deepEqual((await ledger.verify(nothing, never)).findings, []);
    },
  },
];
