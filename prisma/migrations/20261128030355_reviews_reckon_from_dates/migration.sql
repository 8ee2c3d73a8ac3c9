-- AlterTable
ALTER TABLE "review_cards" DROP COLUMN "elapsed_days";
