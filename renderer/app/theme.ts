import { createTheme, Input, Modal, Tooltip } from '@mantine/core';

/**
 * Mantine's side of the look. Colours, fonts and sizes live in theme.css, not here: Mantine would otherwise write a
 * <style> element at start-up, which the content security policy (`style-src 'self'`) refuses on purpose.
 * For the same reason: no AppShell, Grid, SimpleGrid, responsive style props or Carousel (they inject <style>), and
 * modals do not lock scrolling (react-remove-scroll injects <style>; our page never scrolls, its panes do).
 */
export const theme = createTheme({
  primaryColor: 'blue',
  respectReducedMotion: true,
  defaultRadius: 'sm',
  components: {
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        transitionProps: { duration: 100, transition: 'fade' },
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
      },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { transitionProps: { duration: 100 } } }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
  },
});
