package org.kaikaku.platform.masters.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaikaku.platform.city.MunicipalityCode;
import org.kaikaku.platform.masters.Municipality;
import org.kaikaku.platform.masters.PostalTown;

/**
 * Places and postal codes, put together from their lines.
 *
 * @param municipalities those of today and of before
 * @param today by code
 * @param postal by postal code
 * @param towns all that have a name
 */
record Tables(
        List<String> prefectures,
        List<Municipality> municipalities,
        Map<String, Municipality> today,
        Map<String, List<PostalTown>> postal,
        List<PostalTown> towns) {
    private static final String FORMER = "/masters/former-municipalities.csv";

    static Tables of(List<MasterLine> places, List<MasterLine> codes) {
        var tables =
                new Tables(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
        places.forEach(tables::municipality);
        former().stream().filter(one -> !tables.municipalities.contains(one)).forEach(tables.municipalities::add);
        codes.stream().filter(line -> line.until() == null).forEach(tables::postal);
        return tables;
    }

    private void municipality(MasterLine line) {
        if (line.cell(2).isEmpty()) {
            prefectures.add(line.cell(1));
            return;
        }
        var municipality =
                new Municipality(new MunicipalityCode(line.cell(0)), line.cell(1), line.cell(2), line.until(), null);
        municipalities.add(municipality);
        if (!municipality.isFormer()) {
            today.put(line.cell(0), municipality);
        }
    }

    /** Towns of a municipality that is in no table of today belong nowhere, until that table comes too. */
    private void postal(MasterLine line) {
        var municipality = today.get(line.cell(1));
        if (municipality == null) {
            return;
        }
        var named =
                line.cells().size() > 2 ? line.cells().subList(2, line.cells().size()) : List.of("");
        for (var town : named) {
            var one = new PostalTown(line.cell(0), municipality, town);
            postal.computeIfAbsent(line.cell(0), _ -> new ArrayList<>()).add(one);
            if (!town.isEmpty()) {
                towns.add(one);
            }
        }
    }

    /** In no table of today, and still written by people. */
    private static List<Municipality> former() {
        try (var in = Objects.requireNonNull(Tables.class.getResourceAsStream(FORMER), FORMER);
                var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return text.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Municipality(
                            new MunicipalityCode(cells[0]),
                            cells[1],
                            cells[2],
                            LocalDate.parse(cells[4]),
                            new MunicipalityCode(cells[5])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
