import { useState } from 'react'
import { ProblemNotice } from '../../lib/form.tsx'
import { mayRetry, Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Hidden, Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'
import { type Family, ourselves, type Relation } from '../model.ts'
import { isWord } from '../select/relation-word.ts'
import { where } from './where.ts'

/** Who is what of whom, in sentences. */
export function Relations({ family }: { family: Family }) {
  const t = useText()
  const [changing, change] = useState(false)
  const nameOf = (id: string) => family.members.find((member) => member.id === id)?.callName
  const ordered = [...family.relations].sort(
    (a, b) =>
      order(family, a.fromPerson) - order(family, b.fromPerson) ||
      order(family, a.toPerson) - order(family, b.toPerson),
  )
  const sentences = ordered.flatMap((relation) => {
    const [from, to] = [nameOf(relation.fromPerson), nameOf(relation.toPerson)]
    return from === undefined || to === undefined ? [] : [{ relation, sentence: sentenceOf(t, relation, from, to) }]
  })
  if (sentences.length === 0 && !family.can.addMember) return null
  return (
    <Card aria-labelledby="relations">
      <Stack gap={3}>
        <h2 id="relations">{t('families.relations')}</h2>
        {sentences.length === 0 && <p>{t('families.relations.none')}</p>}
        <ul className={changing ? 'families-list' : 'families-list families-list--short'}>
          {sentences.map(({ relation, sentence }) => (
            <li key={relation.id}>
              <span className="families-list__words" dir="auto">
                {sentence}
              </span>
              {changing && <EndRelation family={family} relation={relation} sentence={sentence} />}
            </li>
          ))}
        </ul>
        {family.can.addMember && (
          <Row>
            <LinkButton as={Link} kind="quiet" to={where(family.id, 'band')} icon={<Pictogram of={add} />}>
              {t('families.relations.add')}
            </LinkButton>
            {sentences.length > 0 && (
              <Button kind="plain" aria-pressed={changing} onClick={() => change(!changing)}>
                {t(changing ? 'families.relations.changed' : 'families.relations.change')}
              </Button>
            )}
          </Row>
        )}
      </Stack>
    </Card>
  )
}

// The family first, in the order of the page; then who else is named.
function order(family: Family, personId: string): number {
  const place = ourselves(family).findIndex((member) => member.id === personId)
  return place < 0 ? family.members.length : place
}

function sentenceOf(
  t: ReturnType<typeof useText>,
  { kind, note, strength }: Relation,
  from: string,
  to: string,
): string {
  if (note && isWord(note)) return t('families.relation.word', { from, to, word: note })
  const sentence =
    kind === 'supports'
      ? t(`families.supports.${strength}`, { from, to })
      : t(`families.relation.${kind}`, { from, to })
  return note ? t('families.relation.with-note', { sentence: sentence.replace(/\.$/, ''), note }) : sentence
}

function EndRelation({ family, relation, sentence }: { family: Family; relation: Relation; sentence: string }) {
  const t = useText()
  const end = useWrite('endRelation')
  const [sure, ask] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>()
  const send = () =>
    void end
      .mutateAsync({ params: { familyId: family.id, relationId: relation.id }, ifMatch: relation.version })
      .catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error
        setProblem(error)
      })
  if (problem)
    return <ProblemNotice problem={problem} {...(mayRetry(problem) && { onRetry: send, busy: end.isPending })} />
  return sure ? (
    <span>
      <Button kind="quiet" busy={end.isPending} onClick={send}>
        {t('families.relations.end-sure')}
      </Button>
      <Button kind="plain" onClick={() => ask(false)}>
        {t('families.relations.keep')}
      </Button>
    </span>
  ) : (
    <Button kind="plain" onClick={() => ask(true)}>
      {t('families.relations.end')} <Hidden>{sentence}</Hidden>
    </Button>
  )
}
