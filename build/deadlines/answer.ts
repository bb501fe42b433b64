import { z } from 'zod';
import { countLimit, eventProblems } from '#shared/law/count';
import { formatDate, type LocalDate, localDateSchema } from '#shared/law/dates';
import { nationalLaw } from '#shared/law/law';
import { type LimitKey, type LimitRule, limitKeys, ruleInForce } from '#shared/law/limits';

const eventSchema = z.discriminatedUnion(
  'type',
  [
    z.object({
      type: z.literal('extend'),
      days: z.int({ message: '应是整数' }).min(1, { message: '至少 1 日' }).max(3650, { message: '最多 3650 日' }),
    }),
    z.object({
      type: z.literal('pause'),
      from: localDateSchema,
      to: localDateSchema,
      reason: z.string({ message: '缺少暂停的理由' }).min(1, { message: '缺少暂停的理由' }),
    }),
    z.object({ type: z.literal('switch-to-ordinary'), on: localDateSchema }),
  ],
  { message: '事件的 type 应是 extend、pause 或 switch-to-ordinary' },
);

const questionSchema = z.object(
  {
    rule: z.enum(limitKeys, { message: '没有这个期限，名称见 npm run deadlines -- --rules' }),
    start: localDateSchema,
    events: z.array(eventSchema).default([]),
    /** The day the paper names, for limits that have no length of their own. */
    named: localDateSchema.optional(),
  },
  { message: '每行应是一个 JSON 对象' },
);

export type Answer =
  | { readonly due: LocalDate; readonly rolled: LocalDate | null; readonly why: string }
  | { readonly error: string };

/** Answers one line. Never throws: what is wrong with the line is its answer, in Chinese. */
export function answer(line: string): Answer {
  let data: unknown;
  try {
    data = JSON.parse(line.replace(/^\uFEFF/u, ''));
  } catch {
    return { error: line.trim() === '' ? '这一行是空的' : '这一行不是 JSON' };
  }
  const question = questionSchema.safeParse(data);
  if (!question.success) {
    const issue = question.error.issues[0];
    const place = issue?.path.join('.') ?? '';
    const message = issue?.code === 'invalid_type' && place !== '' ? '缺少，或者类型不对' : issue?.message;
    return { error: `${place === '' ? '' : `${place}：`}${message ?? '这一行不合格式'}` };
  }
  const { rule: key, start, events, named } = question.data;
  const rule = ruleFor(key, start);
  const ordinary = rule.ordinary === null ? null : ruleFor(rule.ordinary, start);
  if (rule.unit === 'named' && named === undefined) {
    return { error: `${rule.name}没有法定天数，由文书指定，请用 named 给出指定的日期` };
  }
  if (rule.unit !== 'named' && named !== undefined) return { error: `${rule.name}有法定天数，不能用 named 指定日期` };
  if (named !== undefined && named < start) return { error: `指定的日期${named}早于开始的${start}` };
  const problems = eventProblems(rule, start, events, ordinary);
  if (problems.length > 0) return { error: problems.join('；') };
  const { due, rolled, why } = countLimit(rule, start, named ?? null, events, nationalLaw.calendar, ordinary);
  if (due === null) return { error: `${why}。` };
  const switched = ordinary !== null && events.some((event) => event.type === 'switch-to-ordinary');
  return { due, rolled, why: `${why}${remarks(switched ? ordinary : rule, start)}。` };
}

/** The rule in force on the day, else the nation-wide one, so that days before the regulation can be counted too. */
const ruleFor = (key: LimitKey, start: LocalDate): LimitRule => {
  const rule = ruleInForce(key, start, null) ?? nationalLaw.limits.find((each) => each.key === key);
  if (rule === undefined) throw new Error(`no row for ${key}`);
  return rule;
};

const remarks = (rule: LimitRule, start: LocalDate): string =>
  `${start < rule.validFrom ? `；该规定${formatDate(rule.validFrom)}起施行，此前的日期比照计算` : ''}${rule.verified ? '' : '；依据待核实'}`;
