import { useNavigation } from '../app/routes';
import type { ListReading } from '../desk/use-list';
import { EmptyState, LoadingState, Notice } from '../ui/states';
import { type PickLine, PickList } from './pick-list';
import type { Picking } from './use-picking';

interface PapersListProps<Entry> {
  readonly label: string;
  /** What is read, for the words while it is. */
  readonly what: string;
  /** Said when there is nothing: what will be here. */
  readonly empty: string;
  readonly reading: ListReading<readonly Entry[]>;
  readonly onRetry: () => void;
  readonly picking: Picking<Entry>;
  readonly lineOf: (entry: Entry) => Omit<PickLine, 'key'>;
}

/** The list of one view of the register with its states; Enter opens the case of a paper. */
export function PapersList<Entry extends { readonly caseId: string }>(props: PapersListProps<Entry>) {
  const { label, reading, picking, lineOf } = props;
  const { go } = useNavigation();
  if (reading.step === 'loading') return <LoadingState what={props.what} />;
  if (reading.step === 'failed') {
    return (
      <Notice tone="danger" action={{ label: '重试', run: props.onRetry }}>
        {reading.error.message}
      </Notice>
    );
  }
  const { shown } = picking;
  if (shown.length === 0) {
    return <EmptyState text={reading.value.length === 0 ? props.empty : '没有符合的文书，请换个字筛选。'} />;
  }
  return (
    <PickList
      ref={picking.list}
      label={label}
      lines={shown.map(({ key, entry }) => ({ key, ...lineOf(entry) }))}
      picked={picking.picked}
      onPicked={picking.setPicked}
      onActive={picking.setActiveKey}
      onOpen={(key) => {
        const line = shown.find((one) => one.key === key);
        if (line) go({ name: 'case', caseId: line.entry.caseId });
      }}
    />
  );
}
