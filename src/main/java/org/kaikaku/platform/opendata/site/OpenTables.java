package org.kaikaku.platform.opendata.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.opendata.Dataset;
import org.kaikaku.platform.opendata.DatasetColumn;
import org.kaikaku.platform.opendata.Datasets;
import org.kaikaku.platform.opendata.Kind;
import org.kaikaku.platform.opendata.OpenDataFile;
import org.kaikaku.platform.opendata.OpenRow;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.platform.opendata.publish.Rows;
import org.kaikaku.platform.opendata.publish.Version;
import org.kaikaku.platform.opendata.publish.Versions;
import org.springframework.stereotype.Component;

/** The files of the tables, and the table of the tables (オープンデータ一覧). */
@Component
class OpenTables {
    private final Versions versions;
    private final Rows rows;
    private final Datasets datasets;
    private final Cities cities;

    OpenTables(Versions versions, Rows rows, Datasets datasets, Cities cities) {
        this.versions = versions;
        this.rows = rows;
        this.datasets = datasets;
        this.cities = cities;
    }

    static boolean onMap(Datasets datasets, Version version) {
        var kinds = datasets.find(version.taken().dataset()).map(Dataset::columns).orElse(List.of()).stream()
                .map(DatasetColumn::kind)
                .collect(Collectors.toSet());
        return kinds.contains(Kind.LATITUDE) && kinds.contains(Kind.LONGITUDE);
    }

    byte[] geoJson(Version.Published version) {
        var none = new Dataset(Dataset.OTHER, version.taken().title(), List.of());
        return rows.table(version) instanceof Reading.Table table
                ? OpenDataFile.geoJson(table.dataset(), table.rows())
                : OpenDataFile.geoJson(none, List.of());
    }

    /**
     * In the form of its recommended dataset.
     *
     * @param site where the pages stand, without a slash at its end
     */
    byte[] catalogue(String site) {
        var dataset = datasets.find("open_data_list").orElseThrow(() -> new NoSuchDataset("open_data_list"));
        var city = cities.current().municipality();
        var all = new ArrayList<OpenRow>();
        for (var version : versions.current()) {
            var row = row(version, site, all.size() + 1);
            row.putFirst("市区町村名", city.name().ja());
            row.putFirst("都道府県コード又は市区町村コード", city.code().digits());
            all.add(new OpenRow(all.size() + 2, row));
        }
        return OpenDataFile.csv(dataset, all);
    }

    private SequencedMap<String, Object> row(Version.Published version, String site, int number) {
        var publication = version.publication();
        var first = versions.all(publication.name()).getLast().publication().at();
        var row = new LinkedHashMap<String, Object>();
        row.put("NO", String.valueOf(number));
        row.put("データ名称", version.taken().title().ja());
        row.put("データ形式", onMap(datasets, version) ? "CSV;JSON;GeoJSON" : "CSV;JSON");
        row.put("URL", site + "/open-data/" + publication.name());
        row.put("API対応有無", false);
        row.put("ライセンス", publication.licence().mark());
        row.put("登録日", LocalDate.ofInstant(first, City.ZONE));
        row.put("最終更新日", LocalDate.ofInstant(publication.at(), City.ZONE));
        return row;
    }

    /** The house's own file of datasets lacks one that it needs. */
    static class NoSuchDataset extends RuntimeException {
        NoSuchDataset(String key) {
            super(key);
        }
    }
}
