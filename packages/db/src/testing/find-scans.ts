import { type Db, recordQueries } from '../create-db.ts'

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly PlanNode[]
}

/**
 * The tables that PostgreSQL means to read from end to end for a piece of work, by EXPLAIN of every statement it sends.
 * The tables must be filled and analysed: a small one is rightly read whole.
 */
export async function findScans(db: Db, work: () => Promise<unknown>): Promise<readonly string[]> {
  const { queries } = await recordQueries(db, async () => work())
  if (queries.length === 0) throw new Error('Nothing was sent to the database.')
  const scans = new Set<string>()
  for (const { sql, args } of queries) {
    if (!/^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)/i.test(sql)) continue
    const [row] = await db.$queryRawUnsafe<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }[]>(
      `EXPLAIN (FORMAT JSON) ${sql}`,
      ...args,
    )
    for (const { Plan: plan } of row?.['QUERY PLAN'] ?? []) collectScans(plan, scans)
  }
  return [...scans].toSorted((one, other) => one.localeCompare(other))
}

function collectScans(node: PlanNode, scans: Set<string>): void {
  if (node['Node Type'] === 'Seq Scan' && node['Relation Name'] !== undefined) scans.add(node['Relation Name'])
  for (const inner of node.Plans ?? []) collectScans(inner, scans)
}
