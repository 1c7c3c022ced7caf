package org.kaikaku.platform.register.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The small tables beside this package that the demo city is made from. */
final class Table {
    private Table() {}

    static <T> List<T> read(String name, Function<CsvRecord, T> row) {
        var file = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
        try (var records = CsvReader.builder().ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return records.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
