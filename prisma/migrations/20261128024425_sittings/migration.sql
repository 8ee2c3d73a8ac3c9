-- What the Prisma schema cannot say of sittings and verdicts.

-- One go at a quiz at a time: twenty tabs that begin it at once get the same one.
CREATE UNIQUE INDEX "sittings_one_open" ON "sittings" ("user_id", "item_id") WHERE "state" = 'OPEN';
-- NaN is greater than every number here, so it is refused too.
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_score_range" CHECK ("score" BETWEEN 0 AND 1);

-- A sitting that is over stays over; a regrade may only give it another score.
CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a sitting that is over cannot be opened again or changed'
    USING ERRCODE = 'integrity_constraint_violation',
          HINT = 'Start a new sitting; a regrade writes verdicts and the score.';
END
$$;

CREATE TRIGGER sittings_over BEFORE UPDATE ON "sittings" FOR EACH ROW
  WHEN (OLD."state" <> 'OPEN' AND (NEW."state", NEW."questions", NEW."started_at", NEW."submitted_at")
    IS DISTINCT FROM (OLD."state", OLD."questions", OLD."started_at", OLD."submitted_at"))
  EXECUTE FUNCTION refuse_reopening();

-- "what could the graders not tell", newest first
CREATE INDEX "verdicts_undecided" ON "verdicts" ("graded_at" DESC) WHERE "outcome" = 'UNDECIDED';

-- The variant is history like the answer.
DROP TRIGGER attempts_unchanged ON "attempts";
CREATE TRIGGER attempts_unchanged
  BEFORE UPDATE OF "id", "item_id", "revision_id", "sitting_id", "seed", "variant", "answer", "submitted_at" ON "attempts"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
