import '../../shared/screen/fonts.css'
import '../../shared/screen/plate-fonts.css'
import '../../shared/screen/tokens.css'
import { Dashboard } from '../../counter-display/dashboard/dashboard.tsx'
import { dashboardModel } from '../../counter-display/dashboard/model.ts'
import { fromAddress, mount } from '../../shared/screen/page.tsx'
import { NOW, views } from './dashboard.fixtures.ts'
import { fakeDesk } from './fake-desk.ts'

// ?state=busy&lang=en: one picture for each.
const state = fromAddress('state') ?? 'busy'
const view = Object.entries(views).find(([name]) => name === state)?.[1] ?? views.busy
const me = { username: 'manager', staffNo: '0601', role: 'manager', department: null, mustChange: false } as const
mount(
  <Dashboard
    model={dashboardModel({ ...fakeDesk(view, NOW), me, askCaseWork: async () => ({ supervised: 3, noticesDue: 2, contactsLate: 1 }) })}
  />,
)
