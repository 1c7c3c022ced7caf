package org.kaikaku.service.procedure.office.desk;

import java.time.LocalDate;
import java.util.List;

/** @param waiting how many are new */
public record ForMeView(int waiting, List<Line> lines, LocalDate today) {

    /**
     * @param hands whether a case was handed over, else somebody called
     * @param text empty where whoever looks may not see the case any more
     * @param open whether they may
     */
    public record Line(
            boolean hands,
            String receipt,
            String from,
            String text,
            LocalDate day,
            String time,
            boolean fresh,
            boolean open) {}
}
