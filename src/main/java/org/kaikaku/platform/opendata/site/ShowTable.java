package org.kaikaku.platform.opendata.site;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.Dataset;
import org.kaikaku.platform.opendata.DatasetColumn;
import org.kaikaku.platform.opendata.Datasets;
import org.kaikaku.platform.opendata.OpenRow;
import org.kaikaku.platform.opendata.publish.Rows;
import org.kaikaku.platform.opendata.publish.Version;
import org.kaikaku.platform.opendata.publish.Versions;
import org.springframework.stereotype.Component;

/** A table's rows for the eye, with the words that somebody looks for. */
@Component
class ShowTable {
    private static final int PER_PAGE = 20;
    /** They say nothing to anybody who reads. */
    private static final Set<String> NUMBERS =
            Set.of("都道府県コード又は市区町村コード", "市区町村コード", "全国地方公共団体コード", "所在地_全国地方公共団体コード", "NO", "ID", "町字ID");

    private final Versions versions;
    private final Rows rows;
    private final Datasets datasets;

    ShowTable(Versions versions, Rows rows, Datasets datasets) {
        this.versions = versions;
        this.rows = rows;
        this.datasets = datasets;
    }

    TableView show(Version.Published version, String asked, int page) {
        var publication = version.publication();
        var found = rows.of(version).stream().filter(row -> has(row, asked)).toList();
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int at = Math.clamp(page, 1, pages);
        return new TableView(
                publication.name(),
                version.taken().title(),
                publication.licence(),
                publication.number(),
                version.taken().taken(),
                day(publication.at()),
                OpenTables.onMap(datasets, version),
                asked,
                found.size(),
                at,
                pages,
                found.stream()
                        .skip((long) (at - 1) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(row -> row(version, row))
                        .toList(),
                versions.all(publication.name()).stream()
                        .skip(1)
                        .map(before -> new TableView.Before(
                                before.publication().number(),
                                before.taken().taken(),
                                day(before.publication().at())))
                        .toList());
    }

    private static boolean has(OpenRow row, String asked) {
        var sought = folded(asked);
        return sought.isBlank()
                || row.values().values().stream()
                        .anyMatch(value -> folded(Rows.words(value)).contains(sought));
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private TableView.Row row(Version.Published version, OpenRow row) {
        var named = datasets.find(version.taken().dataset()).map(Dataset::columns).orElse(List.of()).stream()
                .filter(DatasetColumn::required)
                .map(DatasetColumn::name)
                .findFirst()
                .orElseGet(() ->
                        row.values().isEmpty() ? "" : row.values().firstEntry().getKey());
        return new TableView.Row(
                Rows.words(row.values().get(named)),
                row.values().entrySet().stream()
                        .filter(cell -> !cell.getKey().equals(named) && !NUMBERS.contains(cell.getKey()))
                        .map(cell -> new TableView.Cell(cell.getKey(), Rows.words(cell.getValue())))
                        .toList());
    }

    static Text day(Instant at) {
        return Wareki.text(LocalDate.ofInstant(at, City.ZONE));
    }
}
