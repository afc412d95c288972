import { type ComponentType, lazy } from 'react'
import type { Path } from '../lib/paths.ts'
import { loadTexts } from '../lib/text.tsx'

export interface PageDef {
  Page: ComponentType
  /** Fetches code and texts ahead of time, for a link that is likely to be followed. */
  preload(): Promise<unknown>
  /** family: at one table, with its navigation; account: signed in; open: for everybody. */
  frame: 'family' | 'account' | 'open'
}

function page<M extends Record<string, unknown>>(
  frame: PageDef['frame'],
  name: keyof M,
  texts: readonly string[],
  load: () => Promise<M>,
): PageDef {
  const both = () =>
    Promise.all([load(), loadTexts(texts)]).then(([module]) => ({ default: module[name] as ComponentType }))
  return { Page: lazy(both), preload: both, frame }
}

/** Every page: who may open it, the catalogues it speaks from, and its code, which is loaded when it is opened. */
export const pages: Record<Path, PageDef> = {
  '/': page('open', 'StartPage', [], () => import('./pages/start-page.tsx')),
  '/inloggen': page('open', 'SignInPage', ['accounts'], () => import('../accounts/pages/sign-in-page.tsx')),
  '/kies': page('open', 'ChoosePage', ['choose'], () => import('../accounts/pages/choose-page.tsx')),
  '/uitbak': page('open', 'OutboxPage', ['accounts'], () => import('../accounts/pages/outbox-page.tsx')),
  '/beginnen': page('account', 'BeginPage', ['begin'], () => import('../families/pages/begin-page.tsx')),
  '/gezinnen': page(
    'account',
    'MyFamiliesPage',
    ['my-families'],
    () => import('../families/pages/my-families-page.tsx'),
  ),
  '/t/:familyId/week': page('family', 'WeekPage', ['calendar'], () => import('../calendar/pages/week-page.tsx')),
  '/t/:familyId/plan': page('family', 'PlanPage', ['plan'], () => import('../plan/pages/plan-page.tsx')),
  '/t/:familyId/plan/doel-erbij': page(
    'family',
    'NewGoalPage',
    ['plan'],
    () => import('../plan/pages/new-goal-page.tsx'),
  ),
  '/t/:familyId/plan/doel/:itemId': page('family', 'GoalPage', ['plan'], () => import('../plan/pages/goal-page.tsx')),
  '/t/:familyId/plan/stap/:itemId': page('family', 'StepPage', ['plan'], () => import('../plan/pages/step-page.tsx')),
  '/t/:familyId/gesprek': page(
    'family',
    'ConversationsPage',
    ['conversation', 'plan'],
    () => import('../plan/pages/conversations-page.tsx'),
  ),
  '/t/:familyId/gesprek/:itemId': page(
    'family',
    'ConversationPage',
    ['conversation', 'plan'],
    () => import('../plan/pages/conversation-page.tsx'),
  ),
  '/t/:familyId/gesprek/:itemId/tafel': page(
    'family',
    'AtTablePage',
    ['conversation', 'plan'],
    () => import('../plan/pages/at-table-page.tsx'),
  ),
  '/t/:familyId/gesprek/:itemId/verslag': page(
    'family',
    'MinutesPage',
    ['conversation', 'plan'],
    () => import('../plan/pages/minutes-page.tsx'),
  ),
  '/t/:familyId/gesprek/:itemId/papier': page(
    'family',
    'ConversationPaperPage',
    ['conversation', 'plan'],
    () => import('../plan/pages/conversation-paper-page.tsx'),
  ),
  '/t/:familyId/ons-beeld': page(
    'family',
    'PicturePage',
    ['picture', 'plan'],
    () => import('../picture/pages/picture-page.tsx'),
  ),
  '/t/:familyId/goed-en-zorgen': page(
    'family',
    'StrengthsPage',
    ['picture', 'plan'],
    () => import('../picture/pages/strengths-page.tsx'),
  ),
  '/t/:familyId/terugblik': page(
    'family',
    'TimelinePage',
    ['picture', 'plan'],
    () => import('../picture/pages/timeline-page.tsx'),
  ),
  '/t/:familyId/plan/terugkijken': page(
    'family',
    'LookBackPage',
    ['look-back', 'plan'],
    () => import('../look-back/pages/look-back-page.tsx'),
  ),
  '/t/:familyId/plan/vast': page(
    'family',
    'StuckPage',
    ['look-back', 'plan'],
    () => import('../look-back/pages/stuck-page.tsx'),
  ),
  '/t/:familyId/plan/rust': page(
    'family',
    'RestPage',
    ['look-back', 'plan'],
    () => import('../look-back/pages/rest-page.tsx'),
  ),
  '/t/:familyId/wegen': page(
    'family',
    'WeighingsPage',
    ['weighing', 'plan'],
    () => import('../weighing/pages/weighings-page.tsx'),
  ),
  '/t/:familyId/wegen/:itemId': page(
    'family',
    'WeighingPage',
    ['weighing', 'plan'],
    () => import('../weighing/pages/weighing-page.tsx'),
  ),
  '/t/:familyId/vergelijk': page('family', 'ComparePage', ['plan'], () => import('../plan/pages/compare-page.tsx')),
  '/t/:familyId/papier': page('family', 'PaperPage', ['plan'], () => import('../plan/pages/paper-page.tsx')),
  '/t/:familyId/document': page(
    'family',
    'DocumentPage',
    ['document'],
    () => import('../document/pages/document-page.tsx'),
  ),
  '/t/:familyId/kring': page('family', 'CirclePage', ['circle'], () => import('../circle/pages/circle-page.tsx')),
  '/t/:familyId/kring/uitnodigen': page(
    'family',
    'InvitePage',
    ['circle'],
    () => import('../circle/pages/invite-page.tsx'),
  ),
  '/t/:familyId/kring/:seatId': page(
    'family',
    'SeatPage',
    ['circle', 'facts'],
    () => import('../circle/pages/seat-page.tsx'),
  ),
  '/t/:familyId/wij': page('family', 'FamilyPage', ['families'], () => import('../families/pages/family-page.tsx')),
  '/t/:familyId/tekeningen': page(
    'family',
    'DrawingsPage',
    ['drawings'],
    () => import('../drawings/pages/drawings-page.tsx'),
  ),
  '/t/:familyId/eigen-plan': page(
    'family',
    'OwnPlanPage',
    ['own-plan', 'plan'],
    () => import('../own-plan/pages/own-plan-page.tsx'),
  ),
  '/t/:familyId/eigen-plan/:roomId': page(
    'family',
    'RoomPage',
    ['own-plan', 'plan'],
    () => import('../own-plan/pages/room-page.tsx'),
  ),
  '/t/:familyId/wie-keek': page('family', 'LooksPage', ['looks'], () => import('../looks/pages/looks-page.tsx')),
  '/t/:familyId/noodtoegang': page(
    'family',
    'EmergencyPage',
    ['emergency'],
    () => import('../emergency/pages/emergency-page.tsx'),
  ),
  '/t/:familyId/straks': page('family', 'BridgePage', ['bridge'], () => import('../bridge/pages/bridge-page.tsx')),
  '/t/:familyId/hulp': page(
    'family',
    'AgreementsPage',
    ['agreement'],
    () => import('../agreement/pages/agreements-page.tsx'),
  ),
  '/t/:familyId/zonder-toestemming': page(
    'family',
    'DisclosuresPage',
    ['disclosure'],
    () => import('../disclosure/pages/disclosures-page.tsx'),
  ),
  '/t/:familyId/zonder-toestemming/nieuw': page(
    'family',
    'NewDisclosurePage',
    ['disclosure'],
    () => import('../disclosure/pages/new-disclosure-page.tsx'),
  ),
  '/t/:familyId/achterhouden': page(
    'family',
    'HoldingPage',
    ['holding-back'],
    () => import('../holding-back/pages/holding-page.tsx'),
  ),
  '/t/:familyId/achterhouden/nieuw': page(
    'family',
    'NewHoldingPage',
    ['holding-back', 'plan', 'calendar'],
    () => import('../holding-back/pages/new-holding-page.tsx'),
  ),
  '/t/:familyId/samen': page('family', 'TogetherPage', ['joint'], () => import('../joint/pages/together-page.tsx')),
  '/samen': page('open', 'TurnPage', ['joint', 'accounts'], () => import('../joint/pages/turn-page.tsx')),
  '/t/:familyId/wie-ziet-wat': page(
    'family',
    'SharingPage',
    ['sharing', 'facts'],
    () => import('../sharing/pages/sharing-page.tsx'),
  ),
  '/t/:familyId/wie-ziet-wat/:seatId': page(
    'family',
    'SharePage',
    ['sharing'],
    () => import('../sharing/pages/share-page.tsx'),
  ),
  '/t/:familyId/kijk-als/:seatId': page(
    'family',
    'LookAsPage',
    ['plan'],
    () => import('../plan/pages/look-as-page.tsx'),
  ),
  '/t/:familyId/veilig': page(
    'family',
    'SafePlanPage',
    ['safe-plan', 'plan'],
    () => import('../safe-plan/pages/safe-plan-page.tsx'),
  ),
  '/t/:familyId/kaart': page(
    'family',
    'CardPage',
    ['safe-plan', 'plan'],
    () => import('../safe-plan/pages/safe-plan-page.tsx'),
  ),
  '/t/:familyId/meldcode': page(
    'family',
    'CodePage',
    ['safe-plan', 'plan'],
    () => import('../safe-plan/pages/code-page.tsx'),
  ),
  '/t/:familyId/veiligheid': page('family', 'SafetyPage', ['safety'], () => import('../shields/pages/safety-page.tsx')),
  '/t/:familyId/mijn-gegevens': page(
    'family',
    'RightsPage',
    ['rights', 'plan'],
    () => import('../rights/pages/rights-page.tsx'),
  ),
  '/t/:familyId/mijn-gegevens/alles': page(
    'family',
    'CopyPage',
    ['rights', 'plan', 'looks', 'sharing', 'agreement'],
    () => import('../rights/pages/copy-page.tsx'),
  ),
  '/t/:familyId/meer': page('family', 'MorePage', ['more'], () => import('./pages/more-page.tsx')),
  '/uitnodiging': page('open', 'InvitationPage', ['circle'], () => import('../circle/pages/invitation-page.tsx')),
  '/inlezen': page('account', 'ImportPage', ['exchange'], () => import('../exchange/pages/import-page.tsx')),
  '/vragen': page('account', 'QuestionsPage', ['looks'], () => import('../looks/pages/questions-page.tsx')),
  '/verzoeken': page('account', 'RequestsPage', ['rights'], () => import('../rights/pages/requests-page.tsx')),
  '/bewaren': page('account', 'FileHoldsPage', ['rights'], () => import('../rights/pages/file-holds-page.tsx')),
  '/noodtoegang': page('account', 'ReviewsPage', ['emergency'], () => import('../emergency/pages/reviews-page.tsx')),
  '/instellingen': page('account', 'SettingsPage', ['accounts'], () => import('../accounts/pages/settings-page.tsx')),
  '/instellingen/inloggen': page(
    'account',
    'SignInSettingsPage',
    ['sign-in'],
    () => import('../sign-in/pages/sign-in-settings-page.tsx'),
  ),
  '/beheer': page(
    'account',
    'AdministrationPage',
    ['administration'],
    () => import('../administration/pages/administration-page.tsx'),
  ),
  '/over': page('open', 'AboutPage', ['about'], () => import('./pages/about-page.tsx')),
}
