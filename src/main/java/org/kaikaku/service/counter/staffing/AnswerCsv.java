package org.kaikaku.service.counter.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Component;

/** Both plans by half-hour and kind of desk, with the waits, for a spreadsheet. */
@Component
class AnswerCsv {
    private static final List<String> FIGURES =
            List.of("people", "median", "median-low", "median-high", "p90", "p90-low", "p90-high", "left");

    private final Texts texts;
    private final Halls halls;

    AnswerCsv(Texts texts, Halls halls) {
        this.texts = texts;
        this.halls = halls;
    }

    byte[] of(Answer answer, Language language) {
        var lines = new ArrayList<List<?>>();
        ShowAnswer.sides(answer).forEach((key, side) -> {
            if (lines.isEmpty()) {
                lines.add(heading(side, language));
            }
            ShowAnswer.slots(side).forEach(slot -> lines.add(line(key, side, slot, language)));
        });
        return SpreadsheetCsv.of(lines);
    }

    private List<Object> heading(Answer.Played side, Language language) {
        var cells = new ArrayList<Object>(List.of(
                say("desks.csv.plan", language),
                say("ticket.waits.by.slot", language),
                say("desks.csv.desks", language)));
        side.kinds()
                .forEach(kind -> cells.add(kind.services().stream()
                        .map(service ->
                                Ruby.plain(halls.current().serviceName(service).in(language)))
                        .collect(Collectors.joining("・"))));
        FIGURES.forEach(name -> cells.add(say("desks.csv." + name, language)));
        return cells;
    }

    private List<Object> line(String key, Answer.Played side, int slot, Language language) {
        var cells = new ArrayList<Object>(
                List.of(say("desks.side." + key, language), ShowAnswer.label(slot), side.desks(slot)));
        side.kinds().forEach(kind -> cells.add(kind.open().get(slot)));
        var figures = side.figures().slots().get(slot);
        if (figures != null) {
            cells.add(ShowAnswer.one(figures.people()));
            add(cells, ShowAnswer.minutes(figures.median()));
            add(cells, ShowAnswer.minutes(figures.p90()));
            cells.add(ShowAnswer.percent(figures.left()).mean());
        }
        return cells;
    }

    private static void add(List<Object> cells, AnswerView.Said said) {
        cells.addAll(List.of(said.mean(), said.low(), said.high()));
    }

    private String say(String key, Language language) {
        return Ruby.plain(texts.get(key).in(language));
    }
}
