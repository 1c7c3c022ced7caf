package org.kaikaku.platform.today;

import java.time.LocalDate;
import java.util.List;
import org.kaikaku.platform.web.Waiting;

/** @param lines room by room */
public record TodayView(LocalDate today, List<Waiting.Line> lines) {
    public List<Waiting.Line> wanting() {
        return lines.stream().filter(Waiting.Line::wants).toList();
    }

    public List<Waiting.Line> quiet() {
        return lines.stream().filter(line -> !line.wants()).toList();
    }
}
