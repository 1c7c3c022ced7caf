package org.kaikaku.service.appointment.office;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.appointment.desk.Desk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The day of a desk, to search, print and take into a spreadsheet; and its week. */
@Controller
class DeskDayPages {
    private static final List<String> COLUMNS =
            List.of("time", "number", "name", "kana", "reach", "note", "prepared", "state");
    private static final int LONGEST_WORDS = 60;

    private final ShowDay show;
    private final Texts texts;

    DeskDayPages(ShowDay show, Texts texts) {
        this.show = show;
        this.texts = texts;
    }

    @GetMapping("/staff/appointments")
    ModelAndView day(
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String q,
            Actor actor) {
        var theirs = theirs(actor);
        if (theirs.isEmpty()) {
            return Pages.show("service/appointment/office-none", "");
        }
        var words = q.strip();
        return Pages.show(
                "service/appointment/office-day",
                show.show(
                        theirs,
                        chosen(theirs, desk),
                        show.day(day),
                        words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
                        actor));
    }

    @GetMapping("/staff/appointments/day.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String day,
            Actor actor,
            jakarta.servlet.http.HttpServletRequest request) {
        var theirs = theirs(actor);
        if (theirs.isEmpty()) {
            throw new NoDesk();
        }
        var language = PageAdvice.language(request);
        var date = show.day(day);
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream()
                .map(column -> said("appointment.office.column." + column, language))
                .toList());
        show.export(chosen(theirs, desk), date, actor).forEach(row -> lines.add(line(row, language)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("appointments-" + date + ".csv")
                                .build()
                                .toString())
                .body(SpreadsheetCsv.of(lines));
    }

    @GetMapping("/staff/appointments/week")
    ModelAndView week(
            @RequestParam(defaultValue = "") String desk, @RequestParam(defaultValue = "") String week, Actor actor) {
        var theirs = theirs(actor);
        return theirs.isEmpty()
                ? Pages.show("service/appointment/office-none", "")
                : Pages.show(
                        "service/appointment/office-week",
                        show.week(
                                chosen(theirs, desk),
                                show.day(week).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
    }

    /** Who receives nobody anywhere has no business here. */
    private List<Desk> theirs(Actor actor) {
        if (!actor.has(org.kaikaku.platform.identity.Right.RECEIVE)) {
            throw new NoDesk();
        }
        return show.desksOf(actor);
    }

    private static Desk chosen(List<Desk> theirs, String key) {
        return theirs.stream()
                .filter(desk -> desk.key().equals(key))
                .findFirst()
                .orElse(theirs.getFirst());
    }

    private List<String> line(DayView.Row row, Language language) {
        return Stream.of(
                        row.time(),
                        row.number(),
                        row.name(),
                        row.kana(),
                        row.reach(),
                        row.note(),
                        row.prepared() + "/" + row.preparations(),
                        said(row.state(), language))
                .toList();
    }

    private String said(String key, Language language) {
        return Ruby.plain(texts.say(language, key));
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoDesk extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
