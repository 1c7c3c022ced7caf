package org.kaikaku.platform.register.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.springframework.stereotype.Component;

/**
 * The 20,000 living residents of 未来市 and some sixty who died in the last weeks. All invented: the ages follow Japan's, the rest is
 * plausible, and no person, town or postal code is real.
 */
@Component
public class DemoResidents {
    private static final List<String> CORE = List.of(
            "person_id",
            "household_id",
            "name",
            "kana",
            "birth_date",
            "sex",
            "relationship",
            "status",
            "status_date",
            "postal_code",
            "address",
            "protected");

    private final ImportResidents residents;
    private final Clock clock;

    DemoResidents(ImportResidents residents, Clock clock) {
        this.residents = residents;
        this.clock = clock;
    }

    @FunctionalInterface
    public interface Progress {
        void at(int done, int total);
    }

    /** Writes them as a file that {@link ImportResidents} takes. The same day gives the same bytes on every machine. */
    public static void write(Path csv, LocalDate today) {
        write(csv, DemoCity.of(today));
    }

    /** Takes them into the register as they are today. */
    public ImportReport fill(Progress progress) {
        return fill(LocalDate.now(clock), progress);
    }

    public ImportReport fill(LocalDate today, Progress progress) {
        try {
            var csv = Files.createTempFile("residents", ".csv");
            try {
                int total = write(csv, DemoCity.of(today));
                progress.at(0, total);
                try (var in = new BufferedInputStream(Files.newInputStream(csv))) {
                    return residents.from(in, done -> progress.at(done, total));
                }
            } finally {
                Files.delete(csv);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int write(Path csv, List<Home> homes) {
        var attributes = new LinkedHashSet<String>();
        homes.forEach(home -> home.people().forEach(person -> attributes.addAll(person.attributeNames())));
        var header = new ArrayList<>(CORE);
        header.addAll(attributes);
        int people = 0;
        try (var writer = CsvWriter.builder().build(csv)) {
            writer.writeRecord(header);
            for (var home : homes) {
                for (var person : home.people()) {
                    writer.writeRecord(row(home, person, attributes));
                    people++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people;
    }

    private static List<String> row(Home home, Person person, Iterable<String> attributes) {
        var row = new ArrayList<>(List.of(
                person.id,
                home.id(),
                person.name,
                person.kana,
                person.born.toString(),
                person.sex.key(),
                person.relationship,
                person.isLiving() ? "resident" : "dead",
                person.died == null ? "" : person.died.toString(),
                home.town().postalCode(),
                home.address(),
                String.valueOf(person.underProtection())));
        attributes.forEach(attribute -> row.add(person.get(attribute)));
        return row;
    }
}
