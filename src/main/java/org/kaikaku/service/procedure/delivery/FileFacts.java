package org.kaikaku.service.procedure.delivery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kaikaku.service.procedure.definition.CoreSystem.About;
import org.kaikaku.service.procedure.definition.CoreSystem.Column;
import org.kaikaku.service.procedure.definition.CoreSystem.Layout;
import org.kaikaku.service.procedure.definition.CoreSystem.Source;
import org.kaikaku.service.procedure.definition.DateShape;

/**
 * What is known of a file as a whole.
 *
 * @param number of the batch, counted for each system
 * @param count of its rows
 */
record FileFacts(String system, LocalDate madeOn, int number, int count) {
    String name(Layout layout) {
        return layout.fileName()
                .replace("{system}", system)
                .replace("{day}", DateTimeFormatter.BASIC_ISO_DATE.format(madeOn))
                .replace("{number}", String.format(Locale.ROOT, "%04d", number));
    }

    /** Of the record before the rows or after them. */
    List<String> values(List<Column> columns) {
        return columns.stream().map(this::value).toList();
    }

    private String value(Column column) {
        return column.sources().stream()
                .map(source -> source instanceof Source.OfFile(var about) ? value(about, column.format()) : "")
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(column.constant(), ""));
    }

    private String value(About about, String format) {
        return switch (about) {
            case COUNT -> String.valueOf(count);
            case NUMBER -> String.valueOf(number);
            case MADE_ON -> DateShape.format(madeOn, format);
            case SYSTEM -> system;
        };
    }
}
