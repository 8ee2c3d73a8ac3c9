-- Within a sitting a question is answered once, however many tabs answer it.
CREATE UNIQUE INDEX "attempts_one_a_sitting" ON "attempts" ("sitting_id", "item_id") WHERE "sitting_id" IS NOT NULL;
