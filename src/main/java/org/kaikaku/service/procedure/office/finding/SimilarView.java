package org.kaikaku.service.procedure.office.finding;

import java.time.LocalDate;
import java.util.List;
import org.kaikaku.platform.language.Text;

/** @param lines those that are most alike first */
public record SimilarView(String receipt, Text title, List<Line> lines) {

    public record Line(String receipt, boolean granted, String reason, String by, LocalDate day) {}
}
