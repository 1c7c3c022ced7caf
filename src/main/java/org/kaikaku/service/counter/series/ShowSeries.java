package org.kaikaku.service.counter.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.upload.UploadLimitsYaml;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Component;

/** Lays out what came of files. */
@Component
class ShowSeries {
    private final SeriesTable table;
    private final Halls halls;
    private final UploadLimitsYaml limits;
    private final Texts texts;

    ShowSeries(SeriesTable table, Halls halls, UploadLimitsYaml limits, Texts texts) {
        this.table = table;
        this.halls = halls;
        this.limits = limits;
        this.texts = texts;
    }

    SeriesView all(@Nullable String problem) {
        return new SeriesView(
                table.all().stream().map(ShowSeries::line).toList(),
                limits.current().table(),
                problem);
    }

    OneSeriesView one(ArrivalSeries series, @Nullable String problem) {
        var found = table.found(series.id());
        var hall = halls.current();
        return new OneSeriesView(
                line(series),
                series.intake().form(),
                series.intake().in(),
                series.intake().left(),
                problem,
                table.sums(series.id()).stream()
                        .map(sum -> new OneSeriesView.Sum(
                                hall.serviceName(sum.service()),
                                sum.days(),
                                sum.people(),
                                Math.round((double) sum.people() / sum.days()),
                                sum.called()))
                        .toList(),
                Found.groups(found.stream().filter(Found::leavesOut).toList()),
                Found.groups(found.stream().filter(one -> !one.leavesOut()).toList()));
    }

    private static SeriesView.Line line(ArrivalSeries series) {
        var intake = series.intake();
        return new SeriesView.Line(
                series.id().toString(),
                switch (series) {
                    case ArrivalSeries.Draft _ -> "draft";
                    case ArrivalSeries.InForce _ -> "in-force";
                    case ArrivalSeries.Withdrawn _ -> "withdrawn";
                },
                intake.kind().name(),
                intake.file(),
                intake.people(),
                day(intake.first()),
                day(intake.last()),
                Wareki.text(LocalDate.ofInstant(intake.at(), City.ZONE)),
                intake.by());
    }

    private static @Nullable Text day(@Nullable LocalDate day) {
        return day == null ? null : Wareki.text(day);
    }

    /** Every row that was left out, and why, for a spreadsheet. */
    byte[] report(ArrivalSeries series, Language language) {
        var lines = new ArrayList<List<?>>();
        lines.add(List.of("line", "left-out", "column", "cell", "reason", "meant").stream()
                .map(name -> say(language, "opendata.report." + name))
                .toList());
        for (var one : table.found(series.id())) {
            lines.add(List.of(
                    one.line(),
                    one.leavesOut() ? "×" : "",
                    one.column() == null ? "" : one.column(),
                    one.cell(),
                    say(language, one.why()),
                    one.meant()));
        }
        return SpreadsheetCsv.of(lines);
    }

    private String say(Language language, String key) {
        return Ruby.plain(texts.say(language, key));
    }
}
