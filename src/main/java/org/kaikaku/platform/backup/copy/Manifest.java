package org.kaikaku.platform.backup.copy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.database.Vault.Migration;

/**
 * What a copy holds; its last part, so that one which was cut off has none.
 *
 * @param form of the copy
 * @param postgresql version of the server that it was taken from
 * @param tables in an order in which each comes after those that it refers to
 * @param sequences name and last value, of those that have given any
 */
record Manifest(
        int form,
        Instant taken,
        String postgresql,
        String schema,
        List<Migration> migrations,
        List<Table> tables,
        Map<String, Long> sequences,
        List<File> files) {
    static final int FORM = 1;
    static final String NAME = "manifest.json";

    /** @param sha256 of its rows as PostgreSQL's COPY writes them, as text */
    record Table(String name, List<String> columns, long rows, String sha256) {
        static final String FOLDER = "tables/";

        String part() {
            return FOLDER + name + ".copy";
        }
    }

    /** @param name with its folder: {@code keys/…}, {@code city/…} */
    record File(String name, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** What each part must have as its digest. */
    Map<String, String> digests() {
        return Stream.concat(
                        tables.stream().map(table -> Map.entry(table.part(), table.sha256())),
                        files.stream().map(file -> Map.entry(file.name(), file.sha256())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
