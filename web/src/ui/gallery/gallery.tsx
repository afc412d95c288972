import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../base.css'
import '../print.css'
import { BottomNav, NavItem } from '../navigation.tsx'
import { Pictogram } from '../pictogram.tsx'
import { exit, more } from '../pictograms-act.ts'
import { circle, help, messages } from '../pictograms-people.ts'
import { plan, week } from '../pictograms-plan.ts'
import { PrintFooter } from '../print-footer.tsx'
import { Banner, Shell, SkipLink } from '../shell.tsx'
import { Brand, TopBar, TopButton } from '../top-bar.tsx'
import { Drawings } from './drawings.tsx'
import { FirstScreen } from './first.tsx'
import { Circle, Forms, Rest, Scenes } from './rest.tsx'

const query = new URLSearchParams(location.search)
if (query.get('dir')) document.documentElement.dir = query.get('dir') ?? 'ltr'
if (query.get('register')) document.documentElement.dataset.register = query.get('register') ?? ''
if (query.get('density')) document.documentElement.dataset.density = query.get('density') ?? ''
const part = query.get('part')

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Shell
      skip={<SkipLink>Naar de inhoud</SkipLink>}
      banner={<Banner label="Voorbeeld">Verzonnen gezin. Alles hier is bedacht.</Banner>}
      top={
        <TopBar brand={<Brand href="#thuis">Keukentafel</Brand>} where="het gezin van Elif en Deniz">
          <TopButton icon={<Pictogram of={help} />}>Hulp</TopButton>
          <TopButton exit icon={<Pictogram of={exit} />}>
            Snel weg
          </TopButton>
        </TopBar>
      }
      nav={
        <BottomNav label="Hoofdmenu">
          <NavItem href="#week" icon={week} current>
            Week
          </NavItem>
          <NavItem href="#plan" icon={plan}>
            Plan
          </NavItem>
          <NavItem href="#kring" icon={circle}>
            Kring
          </NavItem>
          <NavItem href="#berichten" icon={messages} news="2 nieuw">
            Berichten
          </NavItem>
          <NavItem href="#meer" icon={more}>
            Meer
          </NavItem>
        </BottomNav>
      }
    >
      {(!part || part === 'first') && <FirstScreen />}
      {(!part || part === 'drawings') && <Drawings />}
      {(!part || part === 'forms') && <Forms />}
      {(!part || part === 'circle') && <Circle />}
      {(!part || part === 'rest') && <Rest />}
      {(!part || part === 'scenes') && <Scenes />}
      <PrintFooter text="Keukentafel · 24 november 2026 · versie 3" />
    </Shell>
  </StrictMode>,
)
