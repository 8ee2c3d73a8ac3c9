-- AlterTable
ALTER TABLE "attempts" ADD COLUMN     "variant" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "item_statistics" DROP CONSTRAINT "item_statistics_pkey",
ADD COLUMN     "right" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "undecided" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "variant" SET DEFAULT '',
ALTER COLUMN "variant" SET DATA TYPE TEXT,
ADD CONSTRAINT "item_statistics_pkey" PRIMARY KEY ("revision_id", "variant");

-- AlterTable
ALTER TABLE "sittings" ADD COLUMN     "questions" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "solved_variants" (
    "user_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "variant" TEXT NOT NULL,
    "solved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "solved_variants_pkey" PRIMARY KEY ("user_id","item_id","variant")
);

-- CreateTable
CREATE TABLE "revealed_hints" (
    "user_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revealed_hints_pkey" PRIMARY KEY ("user_id","item_id","number")
);

-- CreateTable
CREATE TABLE "uncounted_attempts" (
    "attempt_id" UUID NOT NULL,

    CONSTRAINT "uncounted_attempts_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateIndex
CREATE INDEX "solved_variants_item_id_idx" ON "solved_variants"("item_id");

-- CreateIndex
CREATE INDEX "revealed_hints_item_id_idx" ON "revealed_hints"("item_id");

-- AddForeignKey
ALTER TABLE "solved_variants" ADD CONSTRAINT "solved_variants_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solved_variants" ADD CONSTRAINT "solved_variants_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revealed_hints" ADD CONSTRAINT "revealed_hints_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revealed_hints" ADD CONSTRAINT "revealed_hints_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uncounted_attempts" ADD CONSTRAINT "uncounted_attempts_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
