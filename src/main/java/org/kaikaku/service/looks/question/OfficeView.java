package org.kaikaku.service.looks.question;

import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.language.Text;

public record OfficeView(List<Row> rows) {
    public record Row(UUID id, Text office, Text asked, String text, Due due, boolean answered) {}
}
