package org.kaikaku.service.contact.agent;

import java.util.List;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.contact.inquiry.Quality;

public record FiguresView(List<Row> rows) {
    public record Row(Quality quality, Text office) {
        public String hours() {
            return quality.answered() == 0 ? "" : "%.1f".formatted(quality.hours());
        }
    }
}
