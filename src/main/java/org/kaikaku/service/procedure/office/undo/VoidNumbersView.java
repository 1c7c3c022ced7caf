package org.kaikaku.service.procedure.office.undo;

import java.time.LocalDate;
import java.util.List;
import org.kaikaku.platform.language.Text;

/** @param more whether there are older ones, which are not listed */
public record VoidNumbersView(List<Line> lines, boolean more) {

    /**
     * @param time 10:32
     * @param by who took the document back
     */
    public record Line(String number, Text division, LocalDate day, String time, String by, String reason) {}
}
