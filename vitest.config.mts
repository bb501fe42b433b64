// Here so that `npx vitest` finds it; the configuration lies with the others.
export { default } from './build/vitest.config.mts';
