-- What the Prisma schema cannot say: values that must hold, and history that must stay.

-- ─────────────────────────────────────── values ───────────────────────────────────────

ALTER TABLE "installation" ADD CONSTRAINT "installation_single_row" CHECK ("id" = 1);
-- NaN is greater than every number here, so it is refused too.
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_score_range" CHECK ("score" BETWEEN 0 AND 1);
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_number_from_one" CHECK ("number" >= 1);
ALTER TABLE "progress" ADD CONSTRAINT "progress_best_score_range" CHECK ("best_score" BETWEEN 0 AND 1);

-- One draft for an item outside any sitting, not one for each save.
DROP INDEX "answer_drafts_user_id_item_id_sitting_id_key";
CREATE UNIQUE INDEX "answer_drafts_user_id_item_id_sitting_id_key"
  ON "answer_drafts" ("user_id", "item_id", "sitting_id") NULLS NOT DISTINCT;

-- ─────────────────────────────────────── history ──────────────────────────────────────
-- Guard rails against mistakes in our own code, not against the owner of the database.
--
--   changing     refused; only the owner of attempts and review logs may change, when a guest signs up
--   deleting     refused, unless the row's parent is gone already (the cascade of deleting a user or a course),
--                or the transaction has set stagecraft.may_erase to 'on' (erasing a course, audit retention)

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of % cannot be changed once it is written', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation',
          HINT = 'Insert a new row: a revision, a version or a verdict with the next number.';
END
$$;

-- Arguments: the parent's table and the column that points at it; none where there is no parent.
CREATE FUNCTION refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  has_parent boolean := true;
BEGIN
  IF current_setting('stagecraft.may_erase', true) = 'on' THEN
    RETURN OLD;
  END IF;
  IF TG_NARGS = 2 THEN
    EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1)', TG_ARGV[0])
      INTO has_parent
      USING (to_jsonb(OLD) ->> TG_ARGV[1])::uuid;
  END IF;
  IF has_parent THEN
    RAISE EXCEPTION 'a row of % cannot be deleted', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation',
            HINT = 'Delete the user or the course it belongs to, or set stagecraft.may_erase for this transaction.';
  END IF;
  RETURN OLD;
END
$$;

CREATE FUNCTION refuse_new_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM users WHERE id = OLD.user_id AND is_anonymous) THEN
    RAISE EXCEPTION 'a row of % can change its owner only from a guest', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation',
            HINT = 'Adopt a guest''s rows before the guest is deleted or loses the is_anonymous mark.';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER item_revisions_unchanged BEFORE UPDATE ON "item_revisions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER item_revisions_kept BEFORE DELETE ON "item_revisions"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion('items', 'item_id');

CREATE TRIGGER course_versions_unchanged BEFORE UPDATE ON "course_versions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER course_versions_kept BEFORE DELETE ON "course_versions"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion('courses', 'course_id');

CREATE TRIGGER course_version_items_unchanged BEFORE UPDATE ON "course_version_items"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER course_version_items_kept BEFORE DELETE ON "course_version_items"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion('course_versions', 'version_id');

CREATE TRIGGER attempts_unchanged
  BEFORE UPDATE OF "id", "item_id", "revision_id", "sitting_id", "seed", "answer", "submitted_at" ON "attempts"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attempts_owned BEFORE UPDATE OF "user_id" ON "attempts"
  FOR EACH ROW WHEN (OLD.user_id <> NEW.user_id) EXECUTE FUNCTION refuse_new_owner();
CREATE TRIGGER attempts_kept BEFORE DELETE ON "attempts"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion('users', 'user_id');

CREATE TRIGGER verdicts_unchanged BEFORE UPDATE ON "verdicts"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verdicts_kept BEFORE DELETE ON "verdicts"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion('attempts', 'attempt_id');

-- Undo takes the newest review away, so a log may be deleted.
CREATE TRIGGER review_logs_unchanged
  BEFORE UPDATE OF "id", "item_id", "rating", "before", "reviewed_at" ON "review_logs"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_logs_owned BEFORE UPDATE OF "user_id" ON "review_logs"
  FOR EACH ROW WHEN (OLD.user_id <> NEW.user_id) EXECUTE FUNCTION refuse_new_owner();

CREATE TRIGGER audit_events_unchanged BEFORE UPDATE ON "audit_events"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_kept BEFORE DELETE ON "audit_events"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
