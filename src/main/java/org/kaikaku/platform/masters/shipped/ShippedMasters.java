package org.kaikaku.platform.masters.shipped;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.kaikaku.platform.city.MunicipalityCode;
import org.kaikaku.platform.masters.Masters;
import org.kaikaku.platform.masters.Municipality;
import org.kaikaku.platform.masters.PostalTown;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Reads the tables at their first use: 120,000 postal codes are not in the way of a start. */
@Component
public class ShippedMasters implements Masters {
    private final Supplier<Tables> tables = SingletonSupplier.of(Tables::read);

    private record Tables(
            List<String> prefectures,
            List<Municipality> municipalities,
            Map<String, Municipality> today,
            Map<String, List<PostalTown>> postal) {

        static Tables read() {
            var tables = new Tables(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
            lines("municipalities.tsv.gz").forEach(line -> tables.municipality(line.split("\t", -1)));
            lines("former-municipalities.csv").stream().skip(1).forEach(line -> tables.former(line.split(",", -1)));
            lines("postal-codes.tsv.gz").forEach(line -> tables.postal(line.split("\t", -1)));
            return tables;
        }

        private void municipality(String[] cells) {
            if (cells[2].isEmpty()) {
                prefectures.add(cells[1]);
            } else {
                var municipality = new Municipality(new MunicipalityCode(cells[0]), cells[1], cells[2], null, null);
                municipalities.add(municipality);
                today.put(cells[0], municipality);
            }
        }

        private void former(String[] cells) {
            municipalities.add(new Municipality(
                    new MunicipalityCode(cells[0]),
                    cells[1],
                    cells[2],
                    LocalDate.parse(cells[4]),
                    new MunicipalityCode(cells[5])));
        }

        private void postal(String[] cells) {
            var municipality = Objects.requireNonNull(today.get(cells[1]), cells[1]);
            var towns = new ArrayList<PostalTown>();
            for (int i = 2; i < cells.length; i++) {
                towns.add(new PostalTown(cells[0], municipality, cells[i]));
            }
            if (towns.isEmpty()) {
                towns.add(new PostalTown(cells[0], municipality, ""));
            }
            postal.computeIfAbsent(cells[0], _ -> new ArrayList<>()).addAll(towns);
        }

        private static List<String> lines(String file) {
            try (var raw = Objects.requireNonNull(Tables.class.getResourceAsStream("/masters/" + file), file);
                    var text = new BufferedReader(new InputStreamReader(plain(file, raw), StandardCharsets.UTF_8))) {
                return text.lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static InputStream plain(String file, InputStream raw) throws IOException {
            return file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        }
    }

    @Override
    public List<String> prefectures() {
        return List.copyOf(all().prefectures);
    }

    @Override
    public Collection<Municipality> municipalities() {
        return List.copyOf(all().municipalities);
    }

    @Override
    public Optional<Municipality> municipality(MunicipalityCode code) {
        return Optional.ofNullable(all().today.get(code.digits()));
    }

    @Override
    public List<PostalTown> postalCode(String typed) {
        var figures = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return List.copyOf(all().postal.getOrDefault(figures, List.of()));
    }

    @Override
    public Collection<PostalTown> towns() {
        return all().postal.values().stream()
                .flatMap(List::stream)
                .filter(town -> !town.town().isEmpty())
                .toList();
    }

    private Tables all() {
        return Objects.requireNonNull(tables.get());
    }
}
