import { expect, test } from '../support/launch';
import { field } from '../support/steps/fields';
import { confirmRecoveryKey, establish, signIn } from '../support/steps/office';
import { openReception } from '../support/steps/reception';

test('what was typed a moment before the window is closed is there at the next start', async ({ launch, dataDir }) => {
  const desk = await launch({ dataDir });
  await establish(desk.window);
  await confirmRecoveryKey(desk.window);
  await openReception(desk.window);
  await field(desk.window, 'visit.petitioners.0.name').fill('周明远');
  const gone = new Promise((resolve) => desk.app.process().once('exit', resolve));
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;

  const again = await launch({ dataDir });
  await signIn(again.window);
  await openReception(again.window);
  await expect(field(again.window, 'visit.petitioners.0.name')).toHaveValue('周明远');
  expect(again.errors).toEqual([]);
});
