import { roles } from '#shared/case/roles';
import { createFakeBridge } from '../fake-bridge';

/** The screens in a plain browser over the fake bridge. `#first-run` in the address begins without an office. */
const bridge = createFakeBridge({
  now: () => new Date().toISOString(),
  office: location.hash.includes('first-run')
    ? null
    : {
        profile: {
          officeName: '临江县信访局',
          division: '某省某市临江县',
          receptionPlace: '信访接待大厅 2 号窗口',
          organs: [
            {
              id: 'organ-1',
              name: '临江县信访局',
              kind: 'petition-office',
              shortForm: '临信访函',
              superior: '某市信访局',
              phone: '0000-8123001',
            },
            {
              id: 'organ-2',
              name: '临江县住房和城乡建设局',
              kind: 'competent-organ',
              shortForm: '临住建信函',
              superior: '临江县人民政府',
              phone: '0000-8123002',
            },
          ],
        },
        officers: [
          {
            id: 'officer-1',
            account: 'wangfang',
            password: 'password-1',
            name: '王芳',
            roles: [...roles],
            active: true,
          },
          {
            id: 'officer-2',
            account: 'lijg',
            password: 'password-2',
            name: '李建国',
            roles: ['handler'],
            active: true,
          },
        ],
      },
});
Object.defineProperty(window, 'petitionDesk', { value: bridge });

void import('../../../renderer/main');
