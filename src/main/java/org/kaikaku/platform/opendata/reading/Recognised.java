package org.kaikaku.platform.opendata.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.Dataset;
import org.kaikaku.platform.opendata.DatasetColumn;
import org.kaikaku.platform.opendata.Kind;

/**
 * Which dataset a heading belongs to, and which column each of its names is.
 *
 * @param columns one for each name of the heading
 */
record Recognised(Dataset dataset, List<DatasetColumn> columns, List<String> unknown, List<String> missing) {
    /** The share of columns that two headings must have in common, so that a list of shelters is no list of access points. */
    private static final double ALIKE = 0.7;

    private static final double NAMED_SO = 0.05;

    static Recognised by(
            List<String> names, String fileName, Collection<Dataset> possible, Function<String, Kind> kinds) {
        record Candidate(Dataset dataset, double likeness) {}
        return possible.stream()
                .map(dataset -> new Candidate(dataset, likeness(dataset, names, fileName)))
                .filter(candidate -> candidate.likeness() >= ALIKE)
                .max(Comparator.comparingDouble(Candidate::likeness))
                .map(candidate -> as(candidate.dataset(), names))
                .orElseGet(() -> other(names, kinds));
    }

    private static double likeness(Dataset dataset, List<String> names, String fileName) {
        var found = new HashSet<DatasetColumn>();
        names.forEach(name -> column(dataset, name).ifPresent(found::add));
        boolean complete =
                dataset.columns().stream().filter(DatasetColumn::required).allMatch(found::contains);
        if (!complete) {
            return 0;
        }
        double all = dataset.columns().size() + names.size() - found.size();
        return found.size() / all + (fileName.contains(dataset.key()) ? NAMED_SO : 0);
    }

    private static Recognised as(Dataset dataset, List<String> names) {
        var columns = new ArrayList<DatasetColumn>();
        var unknown = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var name : names) {
            var column = column(dataset, name).filter(found -> taken.add(found.name()));
            columns.add(column.orElseGet(() -> DatasetColumn.of(name, Kind.TEXT)));
            if (column.isEmpty()) {
                unknown.add(name);
            }
        }
        var missing = dataset.columns().stream()
                .map(DatasetColumn::name)
                .filter(name -> !taken.contains(name))
                .toList();
        return new Recognised(dataset, columns, unknown, missing);
    }

    private static Recognised other(List<String> names, Function<String, Kind> kinds) {
        var columns = names.stream()
                .map(name -> DatasetColumn.of(name, kinds.apply(name)))
                .toList();
        return new Recognised(
                new Dataset(Dataset.OTHER, new Text("その他の表", "ほかの 表《ひょう》", "Another table"), columns),
                columns,
                List.of(),
                List.of());
    }

    private static Optional<DatasetColumn> column(Dataset dataset, String name) {
        var folded = Folded.name(name);
        return dataset.columns().stream()
                .filter(column -> Folded.name(column.name()).equals(folded))
                .findFirst()
                .or(() -> dataset.columns().stream()
                        .filter(column -> column.also().stream()
                                .anyMatch(other -> Folded.name(other).equals(folded)))
                        .findFirst());
    }
}
