import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { classTableSchema } from '#shared/law/changes';
import { useToday } from '../../app/status';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { enterToNext } from '../../ui/enter-to-next';
import { errorsOf, type FieldErrors, focusFirstError, noErrors } from '../../ui/field-errors';
import { Row } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import officeClasses from '../office.module.css';
import { classCounts, classCountWords } from './class-words';
import { DialogFoot } from './dialog-foot';

type ClassTable = z.infer<typeof classTableSchema>;

/** What a file holds, and what the file cannot say: where it comes from and from which day it is chosen from. */
export function ClassesDialog({
  table,
  onClose,
  onDone,
}: {
  readonly table: ClassTable;
  readonly onClose: () => void;
  readonly onDone: (table: ClassTable) => void;
}) {
  const today = useToday();
  const [source, setSource] = useState(table.source);
  const [validFrom, setFrom] = useState(table.validFrom);
  const [verified, setVerified] = useState(table.verified);
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const done = () => {
    const next = { ...table, source: source.trim(), validFrom: validFrom.trim(), verified };
    const found = errorsOf(classTableSchema, next);
    setErrors(found);
    if (Object.keys(found).length > 0) requestAnimationFrame(() => focusFirstError(found));
    else onDone(next);
  };
  return (
    <Dialog title="导入内容分类表" onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div className={officeClasses.stack} onKeyDown={enterToNext}>
        <p>文件里有：{classCountWords(classCounts(table.paths))}。</p>
        <Row>
          <TextField
            label="来源"
            required
            hint="哪个机关的什么文件、哪一年"
            value={source}
            onValue={setSource}
            field="source"
            error={errors.source}
            max={300}
            data-autofocus
          />
          <DateField
            label="启用日期"
            required
            hint="从这一天起按新表选"
            today={today}
            value={validFrom}
            onValue={setFrom}
            field="validFrom"
            error={errors.validFrom}
          />
        </Row>
        <Checkbox
          label="已与现行的正式分类表核对（不勾选的，显示“依据待核实”）"
          checked={verified}
          onChange={(event) => setVerified(event.currentTarget.checked)}
          className={officeClasses.bigCheck}
        />
        <DialogFoot cancel="不更改" done="看会变什么" onCancel={onClose} onDone={done} />
      </div>
    </Dialog>
  );
}
