package org.kaikaku.service.procedure.resident;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.document.IcsCalendar;
import org.kaikaku.platform.document.QrCode;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.InterviewCode;
import org.kaikaku.service.procedure.interview.Match;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Remaining;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What came of the questions: to read, to print, to put into a calendar. */
@Controller
@ForAnother
class ResultPages {
    private static final int WARN_DAYS_BEFORE = 3;

    private final Conversations conversations;
    private final Office office;
    private final Keepings keepings;
    private final Clock clock;

    ResultPages(Conversations conversations, Office office, Keepings keepings, Clock clock) {
        this.conversations = conversations;
        this.office = office;
        this.keepings = keepings;
        this.clock = clock;
    }

    @GetMapping("/interviews/{id}/result")
    ModelAndView result(@PathVariable UUID id, @Nullable Actor actor) {
        var talk = conversations.open(id, actor);
        if (talk.questioning().next().isPresent()) {
            return Pages.go("/interviews/" + id);
        }
        return Pages.show("service/procedure/resident/result", view(talk, ApplyPages.online(talk, actor)));
    }

    @GetMapping("/interviews/{id}/deadlines.ics")
    ResponseEntity<String> deadlines(
            @PathVariable UUID id, @Nullable Actor actor, jakarta.servlet.http.HttpServletRequest request) {
        var talk = conversations.open(id, actor);
        var language = PageAdvice.language(request);
        var deadlines = talk.questioning().matches().stream()
                .filter(match -> match.due() != null)
                .map(match -> deadline(talk, match, language))
                .toList();
        if (deadlines.isEmpty()) {
            // A calendar without an entry is none (RFC 5545, 3.6); the result says what there is.
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/interviews/" + id + "/result"))
                    .build();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, IcsCalendar.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deadlines.ics\"")
                .body(IcsCalendar.of(deadlines, clock.instant()));
    }

    private static IcsCalendar.Deadline deadline(Conversation talk, Match match, Language language) {
        var procedure = match.procedure();
        return new IcsCalendar.Deadline(
                talk.interview().id() + "-" + procedure.key() + "-" + match.index() + "@kaikaku",
                java.util.Objects.requireNonNull(match.due()).date(),
                Ruby.plain(procedure.title().in(language)),
                Ruby.plain(procedure.summary().in(language)) + "\n" + procedure.law(),
                WARN_DAYS_BEFORE);
    }

    private ResultView view(Conversation talk, List<Match> online) {
        var matches = talk.questioning().matches();
        var city = lines(
                talk,
                matches.stream()
                        .filter(match -> match.certain() && atCity(match))
                        .toList());
        var told = talk.interview().answers().values();
        int known = (int)
                told.stream().filter(given -> given.source() == Source.REGISTER).count();
        var interview = talk.interview();
        return new ResultView(
                interview.id(),
                talk.event(),
                InterviewCode.shown(interview.code()),
                QrCode.of("KAIKAKU:" + interview.code()),
                keepings.current().interviews(),
                city,
                lines(
                        talk,
                        matches.stream()
                                .filter(match -> !match.certain() && atCity(match))
                                .toList()),
                lines(
                        talk,
                        matches.stream()
                                .filter(match -> match.certain() && !atCity(match))
                                .toList()),
                city.stream()
                        .map(ResultView.Line::left)
                        .filter(left -> left.date() != null)
                        .findFirst()
                        .orElse(null),
                online.size(),
                talk.catalogue().procedures(interview.event()).size(),
                told.size() - known,
                known,
                Wareki.text(interview.on()),
                interview.release());
    }

    private static boolean atCity(Match match) {
        return match.procedure().kind() == Procedure.Kind.CITY;
    }

    private List<ResultView.Line> lines(Conversation talk, List<Match> matches) {
        return matches.stream()
                .map(match -> new ResultView.Line(
                        ProcedureView.of(match.procedure(), talk.catalogue()),
                        subject(talk, match),
                        Remaining.of(match.due(), office.today())))
                .toList();
    }

    static @Nullable Text subject(Conversation talk, Match match) {
        var per = match.procedure().per();
        var subject = per == null ? null : talk.catalogue().facts().subjects().get(per);
        if (subject == null || match.index() == 0) {
            return null;
        }
        var label = subject.label();
        return new Text(
                label.ja() + " " + match.index(), label.easy() + " " + match.index(), label.en() + " " + match.index());
    }
}
