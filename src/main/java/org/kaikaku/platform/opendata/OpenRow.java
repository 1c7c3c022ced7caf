package org.kaikaku.platform.opendata;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A row that was read.
 *
 * @param line of the file on which it begins, from 1
 * @param values by the column's name, typed as {@link Kind} says; blank cells are not in it
 */
public record OpenRow(long line, SequencedMap<String, Object> values) {
    public OpenRow {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    public Optional<String> text(String column) {
        return get(column, String.class);
    }

    public Optional<BigDecimal> decimal(String column) {
        return get(column, BigDecimal.class);
    }

    public Optional<Long> whole(String column) {
        return get(column, Long.class);
    }

    public Optional<Boolean> yes(String column) {
        return get(column, Boolean.class);
    }

    private <T> Optional<T> get(String column, Class<T> type) {
        return Optional.ofNullable(values.get(column)).map(type::cast);
    }
}
