package org.kaikaku.platform.opendata.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.opendata.OpenRow;
import org.kaikaku.platform.opendata.ReadOpenData;
import org.kaikaku.platform.opendata.Reading;
import org.springframework.stereotype.Component;

/** The rows of a version, read from what is published of it. */
@Component
public class Rows {
    private final Versions versions;
    private final ReadOpenData read;

    Rows(Versions versions, ReadOpenData read) {
        this.versions = versions;
        this.read = read;
    }

    public List<OpenRow> of(Version version) {
        return table(version) instanceof Reading.Table table ? table.rows() : List.of();
    }

    /** As it is read again from the CSV, by the name of its dataset. */
    public Reading table(Version version) {
        return read.read(version.taken().dataset() + ".csv", versions.csv(version));
    }

    /** For the eye. */
    public static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "○" : "×";
            case BigDecimal number -> number.toPlainString();
            case List<?> parts -> parts.stream().map(String::valueOf).collect(Collectors.joining("、"));
            default -> value.toString();
        };
    }
}
