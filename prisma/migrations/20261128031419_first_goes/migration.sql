-- "the newest first goes at this quiz that are over": what discrimination is computed from
CREATE INDEX "sittings_first_goes" ON "sittings" ("item_id", "submitted_at" DESC) WHERE "number" = 1 AND "state" <> 'OPEN';
