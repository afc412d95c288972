import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Real calendar programs of others, which people have on their own computers (Debian packages: vdirsyncer, khal, calcurse). */
export interface CalendarProgram {
  /** Fetches the address; fails when it gets nothing. */
  sync(): Promise<void>
  /** What stands in it between two days, as it shows it: "2026-10-13 15:30-16:15 Afspraak". */
  lines(from: string, to: string): Promise<string[]>
  end(): void
}

const env = { ...process.env, TZ: 'Europe/Amsterdam', LC_ALL: 'C.UTF-8' }
async function use(program: string, args: string[], cwd: string): Promise<string> {
  try {
    return (await run(program, args, { cwd, env: { ...env, HOME: cwd, XDG_CONFIG_HOME: cwd, XDG_DATA_HOME: cwd } }))
      .stdout
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      throw new Error(
        `This check reads the feed with a real calendar program, and ${program} is not installed. On Debian or Ubuntu: apt-get install --no-install-recommends vdirsyncer khal calcurse. Elsewhere: install ${program} by hand.`,
      )
    throw error
  }
}
const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'keukentafel-agenda-'))
// One that lasts over several days stands at each of them; what takes the whole day has no times.
const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.replace(' - ', ' ').trim())
      .filter((line) => line !== ''),
  ),
]
/** A list with the day above what is on it (10/25/26:), with the day before each that does not say it itself. */
function underDays(text: string): string {
  let day = ''
  return text
    .split('\n')
    .map((line) => {
      const [, month, date, year] = /^(\d\d)\/(\d\d)\/(\d\d):$/.exec(line) ?? []
      if (year) day = `20${year}-${month}-${date}`
      return year ? '' : line.startsWith('- ') ? `${day} ${line.slice(2)}` : line
    })
    .join('\n')
}

/** khal, with vdirsyncer that fetches. */
export function khal(address: string): CalendarProgram {
  const dir = folder()
  fs.mkdirSync(path.join(dir, 'cal'))
  fs.writeFileSync(
    path.join(dir, 'vdirsyncer.conf'),
    `[general]\nstatus_path = "${dir}/status/"\n[pair visits]\na = "here"\nb = "there"\ncollections = null\nconflict_resolution = "b wins"\n[storage here]\ntype = "filesystem"\npath = "${dir}/cal"\nfileext = ".ics"\n[storage there]\ntype = "http"\nurl = "${address}"\n`,
  )
  fs.writeFileSync(
    path.join(dir, 'khal.conf'),
    `[calendars]\n[[visits]]\npath = ${dir}/cal\n[sqlite]\npath = ${dir}/khal.db\n[locale]\nlocal_timezone = Europe/Amsterdam\ndefault_timezone = Europe/Amsterdam\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n`,
  )
  const config = ['-c', path.join(dir, 'vdirsyncer.conf')]
  let known = false
  return {
    async sync() {
      if (!known) await use('vdirsyncer', [...config, 'discover'], dir)
      known = true
      await use('vdirsyncer', [...config, 'sync', '--force-delete'], dir)
    },
    lines: async (from, to) =>
      linesOf(
        await use(
          'khal',
          [
            '-c',
            path.join(dir, 'khal.conf'),
            'list',
            '--day-format',
            '',
            '--format',
            '{start-date} {start-time}-{end-time} {title}',
            from,
            to,
          ],
          dir,
        ),
      ),
    end: () => fs.rmSync(dir, { recursive: true, force: true }),
  }
}

/** calcurse, which takes in a file that was fetched. */
export function calcurse(address: string): CalendarProgram {
  const dir = folder()
  return {
    async sync() {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(`${answer.status}`)
      fs.rmSync(path.join(dir, 'data'), { recursive: true, force: true })
      fs.mkdirSync(path.join(dir, 'data'))
      fs.writeFileSync(path.join(dir, 'feed.ics'), await answer.text())
      await use('calcurse', ['-D', path.join(dir, 'data'), '-i', path.join(dir, 'feed.ics'), '-q'], dir)
    },
    lines: async (from, to) => {
      const us = (day: string) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`
      const format = ['--format-apt', '%(start:%Y-%m-%d %H:%M)-%(end:%H:%M) %m\\n', '--format-event', '- %m\\n']
      const recur = [
        '--format-recur-apt',
        '%(start:%Y-%m-%d %H:%M)-%(end:%H:%M) %m\\n',
        '--format-recur-event',
        '- %m\\n',
      ]
      const args = ['-D', path.join(dir, 'data'), '-Q', '--from', us(from), '--to', us(to), '--filter-type', 'cal']
      return linesOf(underDays(await use('calcurse', [...args, ...format, ...recur], dir)))
    },
    end: () => fs.rmSync(dir, { recursive: true, force: true }),
  }
}
