import { Prisma } from '@stagecraft/db'

/**
 * What is counted of an answer besides its score, one row of text for each: the options it chose, the pairs and blanks
 * it got wrong, the checks it failed. `answer`, `feedback` and `outcome` are columns of the rows at hand.
 *
 * Of an answer that could not be decided only the checks that were unsure are counted: they say why.
 */
const talliesOf = Prisma.sql`(
  SELECT jsonb_array_elements_text(answer -> 'chosen') AS name
  WHERE answer ->> 'kind' = 'choice' AND outcome <> 'UNDECIDED'
  UNION ALL
  SELECT answer ->> 'value'
  WHERE answer ->> 'kind' = 'true-false' AND outcome <> 'UNDECIDED' AND answer ->> 'value' IS NOT NULL
  UNION ALL
  SELECT jsonb_array_elements_text(answer -> 'lines')
  WHERE answer ->> 'kind' = 'lines' AND outcome <> 'UNDECIDED'
  UNION ALL
  SELECT blank.value ->> 'name'
  FROM jsonb_path_query(feedback, '$.blanks[*] ? (@.isRight == false)') AS blank(value)
  WHERE answer ->> 'kind' = 'blanks' AND outcome <> 'UNDECIDED'
  UNION ALL
  SELECT (pair.value ->> 'left') || ' → ' || (pair.value ->> 'chosen')
  FROM jsonb_path_query(feedback, '$.pairs[*] ? (@.isRight == false && @.chosen != null)') AS pair(value)
  WHERE answer ->> 'kind' = 'match' AND outcome <> 'UNDECIDED'
  UNION ALL
  SELECT CASE checked.value ->> 'verdict' WHEN 'unsure' THEN 'unsure: ' ELSE '' END || (checked.value ->> 'id')
  FROM jsonb_path_query(feedback, '$.checks[*] ? (@.verdict == "failed" || @.verdict == "unsure")') AS checked(value)
  WHERE answer ->> 'kind' = 'dockerfile' AND (outcome <> 'UNDECIDED' OR checked.value ->> 'verdict' = 'unsure')
)`

/** A table `counted`, one row a revision and variant, from a table `answers` of attempts with the verdict that counts. */
export const countedParts = Prisma.sql`totals AS (
    SELECT revision_id, variant,
           count(*) FILTER (WHERE outcome <> 'UNDECIDED')::int AS answers,
           count(*) FILTER (WHERE outcome = 'CORRECT')::int AS "right",
           count(*) FILTER (WHERE outcome = 'UNDECIDED')::int AS undecided,
           COALESCE(sum(score) FILTER (WHERE outcome <> 'UNDECIDED'), 0) AS score_sum,
           COALESCE(sum(score * score) FILTER (WHERE outcome <> 'UNDECIDED'), 0) AS score_sq_sum
    FROM answers GROUP BY revision_id, variant
  ), tallies AS (
    SELECT revision_id, variant, jsonb_object_agg(name, times) AS tallies
    FROM (
      SELECT revision_id, variant, tally.name, count(*) AS times
      FROM answers CROSS JOIN LATERAL ${talliesOf} AS tally
      GROUP BY revision_id, variant, tally.name
    ) named GROUP BY revision_id, variant
  ), counted AS (
    SELECT totals.*, COALESCE(tallies.tallies, '{}') AS tallies
    FROM totals LEFT JOIN tallies USING (revision_id, variant)
  )`
