package org.kaikaku.service.counter.waits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.counter.estimate.TellTurn;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Component;

/** Lays out the figures, as a page and as a file. */
@Component
class ShowWaits {
    private static final List<String> WAYS = List.of("all", "service", "desk", "slot", "weekday");
    private static final List<String> COLUMNS =
            List.of("by", "name", "kind", "count", "average", "median", "p90", "longest");
    private static final int STEP = 30;
    private static final int HEIGHT = 100;

    private final WaitTable table;
    private final Halls halls;
    private final Texts texts;
    private final TellTurn tell;

    ShowWaits(WaitTable table, Halls halls, Texts texts, TellTurn tell) {
        this.table = table;
        this.halls = halls;
        this.texts = texts;
        this.tell = tell;
    }

    WaitsView show(LocalDate from, LocalDate until, @Nullable String problem) {
        var lines = table.between(from, until).stream()
                .filter(line -> line.served().count() + line.left() > 0)
                .toList();
        var groups = WAYS.stream()
                .map(by -> new WaitsView.Group(
                        by,
                        of(by, lines)
                                .map(line -> new WaitsView.Row(name(line), line))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new WaitsView(
                from.toString(),
                until.toString(),
                problem,
                groups,
                bars(of("slot", lines).toList()),
                tell.checked().orElse(null));
    }

    byte[] csv(LocalDate from, LocalDate until, Language language) {
        var rows = new ArrayList<List<?>>();
        rows.add(COLUMNS.stream()
                .map(key -> said("ticket.waits." + key, language))
                .toList());
        for (var line : table.between(from, until)) {
            rows.add(row(line, "served", line.served(), language));
            rows.add(row(line, "handed", line.handed(), language));
            rows.add(row(line, "handling", line.handling(), language));
            rows.add(List.of(
                    said("ticket.waits.by." + line.by(), language),
                    Ruby.plain(name(line).in(language)),
                    said("ticket.waits.left", language),
                    line.left(),
                    "",
                    "",
                    "",
                    ""));
        }
        return SpreadsheetCsv.of(rows);
    }

    private List<?> row(WaitLine line, String kind, WaitFigures figures, Language language) {
        return List.of(
                said("ticket.waits.by." + line.by(), language),
                Ruby.plain(name(line).in(language)),
                said("ticket.waits." + kind, language),
                figures.count(),
                WaitsView.minutes(figures.average()),
                WaitsView.minutes(figures.median()),
                WaitsView.minutes(figures.p90()),
                WaitsView.minutes(figures.longest()));
    }

    private static Stream<WaitLine> of(String by, List<WaitLine> lines) {
        return lines.stream().filter(line -> line.by().equals(by));
    }

    private Text name(WaitLine line) {
        Hall hall = halls.current();
        return switch (line.by()) {
            case "service" -> hall.serviceName(line.key());
            case "desk" -> line.key().equals("-") ? texts.get("ticket.waits.no-desk") : hall.deskName(line.key());
            case "weekday" -> texts.get("ticket.weekday." + line.key());
            case "slot" -> Text.same(line.key());
            default -> texts.get("ticket.waits.by.all");
        };
    }

    private static List<WaitsView.Bar> bars(List<WaitLine> slots) {
        double most =
                slots.stream().mapToDouble(line -> line.served().p90()).max().orElse(0);
        var bars = new ArrayList<WaitsView.Bar>();
        for (var line : slots) {
            bars.add(new WaitsView.Bar(
                    bars.size() * STEP,
                    line.key(),
                    height(line.served().median(), most),
                    height(line.served().p90(), most),
                    String.valueOf(Math.round(line.served().p90()))));
        }
        return bars;
    }

    private static int height(double minutes, double most) {
        return most == 0 ? 0 : (int) Math.round(minutes / most * HEIGHT);
    }

    private String said(String key, Language language) {
        return Ruby.plain(texts.get(key).in(language));
    }
}
