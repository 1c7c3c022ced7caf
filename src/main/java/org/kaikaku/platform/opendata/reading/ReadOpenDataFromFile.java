package org.kaikaku.platform.opendata.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.opendata.Dataset;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.ReadOpenData;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.platform.opendata.Reason;
import org.kaikaku.platform.opendata.reading.RawTable.Broken;
import org.kaikaku.platform.opendata.reading.RawTable.RawRow;
import org.kaikaku.platform.opendata.reading.RawTable.Rows;
import org.springframework.stereotype.Component;

@Component
class ReadOpenDataFromFile implements ReadOpenData {
    private final KnownDatasets datasets;

    ReadOpenDataFromFile(KnownDatasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public Reading read(String fileName, byte[] content) {
        return read(fileName, content, datasets.all());
    }

    @Override
    public Reading read(String fileName, byte[] content, Collection<Dataset> possible) {
        var decoded = Decoded.of(content);
        if (decoded.isEmpty()) {
            return new Reading.Refused(Finding.of(1, content.length == 0 ? Reason.EMPTY : Reason.NOT_TEXT));
        }
        var text = decoded.get().text();
        if (text.isBlank()) {
            return new Reading.Refused(Finding.of(1, Reason.EMPTY));
        }
        return switch (raw(text)) {
            case Broken(var finding) -> new Reading.Refused(finding);
            case Rows rows -> table(rows, fileName, decoded.get().encoding().name(), possible);
        };
    }

    private RawTable raw(String text) {
        char first = text.stripLeading().charAt(0);
        if (first == '{' || first == '[') {
            return JsonTable.read(text);
        }
        var comma = CsvTable.read(text, ',');
        return Stream.of('\t', ';')
                .filter(separator -> text.indexOf(separator) >= 0)
                .map(separator -> CsvTable.read(text, separator))
                .filter(other -> names(other) > names(comma))
                .max(Comparator.comparingLong(this::names))
                .orElse(comma);
    }

    /** How many known names its best line has: the right separator shows more of them. */
    private long names(RawTable table) {
        return table instanceof Rows rows
                ? rows.rows().stream()
                        .limit(20)
                        .mapToLong(row ->
                                row.cells().stream().filter(datasets::isName).count())
                        .max()
                        .orElse(0)
                : 0;
    }

    private Reading table(Rows raw, String fileName, String encoding, Collection<Dataset> possible) {
        var heading = raw.named()
                ? Optional.of(Heading.at(raw.rows().subList(0, 1), 0))
                : Heading.in(raw.rows(), datasets::isName);
        if (heading.isEmpty()) {
            return new Reading.Refused(Finding.of(1, Reason.NO_HEADING));
        }
        var below = raw.rows()
                .subList(heading.get().at() + heading.get().lines(), raw.rows().size());
        var trimmed = heading.get().without(below);
        var known = Recognised.by(trimmed.names(), fileName, possible, datasets::kindOf);
        var intake = new Intake(trimmed, known.columns(), below);
        var shape = new Reading.Shape(
                raw.format(), encoding, preamble(raw.rows().subList(0, trimmed.at())), trimmed.line(), trimmed.lines());
        return new Reading.Table(
                known.dataset(),
                shape,
                below.size(),
                intake.taken(),
                intake.left(),
                intake.findings(),
                known.unknown(),
                known.missing());
    }

    private static List<String> preamble(List<RawRow> above) {
        return above.stream()
                .map(row -> row.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .map(String::strip)
                        .collect(Collectors.joining(" ")))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
