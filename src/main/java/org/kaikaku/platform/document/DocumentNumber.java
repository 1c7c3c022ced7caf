package org.kaikaku.platform.document;

import org.kaikaku.platform.calendar.FiscalYear;

/**
 * The number of an official document (文書番号), counted by division and fiscal year.
 *
 * @param division the division's key
 * @param mark what the division writes before the number (記号), as 未市
 * @param number from 1
 * @param branch 1 for the document that took the number, from 2 for those that share it (枝番号)
 */
public record DocumentNumber(String division, String mark, FiscalYear year, int number, int branch) {

    /** As it stands on the document: 未市第12号, 未市第12号の2. */
    public String text() {
        return mark + "第" + number + "号" + (branch == 1 ? "" : "の" + branch);
    }
}
