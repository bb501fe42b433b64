import { createContext, type Dispatch, type SetStateAction, useContext } from 'react';
import { type Appearance, defaultAppearance } from '#shared/ipc/appearance';

type Held = readonly [Appearance, Dispatch<SetStateAction<Appearance>>];

/** The look in force, so that settings show it each time they are opened. */
export const AppearanceContext = createContext<Held>([defaultAppearance, () => undefined]);

export const useAppearance = (): Held => useContext(AppearanceContext);
