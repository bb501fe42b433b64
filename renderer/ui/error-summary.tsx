import { type FieldErrors, focusFirstError } from './field-errors';
import classes from './ui.module.css';

/** The wrong fields once more in one place, read aloud by a screen reader; each line leads to its field. */
export function ErrorSummary({ errors }: { readonly errors: FieldErrors }) {
  const list = Object.entries(errors);
  if (list.length === 0) return null;
  return (
    <div className={classes.notice} data-tone="danger" role="alert">
      <div>
        <strong className={classes.noticeTitle}>还有 {list.length} 处要改，已填的内容都在</strong>
        <ul className={classes.errorList}>
          {list.map(([path, message]) => (
            <li key={path}>
              <button type="button" className={classes.linkButton} onClick={() => focusFirstError({ [path]: message })}>
                {message}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
