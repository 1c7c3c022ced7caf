package org.kaikaku.platform.opendata;

import java.util.List;
import org.kaikaku.platform.language.Text;

/**
 * A table by its columns. A room that takes in tables of its own describes them with a bean of this type; those of the recommended datasets
 * (推奨データセット) and of the municipal standard open datasets (自治体標準オープンデータセット) are here.
 *
 * @param key as in the file names of the recommended datasets, such as {@code public_facility}
 */
public record Dataset(String key, Text name, List<DatasetColumn> columns) {
    /** A table that nobody described: it is read, and its columns that every dataset shares are checked. */
    public static final String OTHER = "other";

    public Dataset {
        columns = List.copyOf(columns);
    }

    public boolean isOther() {
        return key.equals(OTHER);
    }
}
