package org.kaikaku.service.procedure.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * One file that went out, and what the core system said to each row.
 *
 * @param sent how many are not answered yet
 * @param replaced receipts of rows in which a sign had to be replaced
 * @param withheld receipts of rows that went out without what tells where somebody is
 * @param formulas receipts of rows that a spreadsheet would take for formulas
 * @param answers whether this system gives a result file
 * @param problem key of a text
 * @param beside name of the file in the second layout; null where there is none
 */
public record BatchView(
        DeliveriesView.BatchLine batch,
        String key,
        Text system,
        String encoding,
        int sent,
        List<String> replaced,
        List<String> withheld,
        List<String> formulas,
        @Nullable String beside,
        boolean answers,
        @Nullable String problem,
        List<DeliveriesView.Row> rows) {

    BatchView with(String problem) {
        return new BatchView(
                batch, key, system, encoding, sent, replaced, withheld, formulas, beside, answers, problem, rows);
    }
}
