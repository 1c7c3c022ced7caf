package org.kaikaku.service.looks.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.JournalLine;
import org.kaikaku.platform.audit.JournalReader;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who looked at my record, and a question about one of those looks. Somebody else's are not there. */
@Controller
class LookPages {
    private static final String LOOKS = "/my/record/looks";
    private static final int SIZE = 50;

    private final JournalReader journal;
    private final Questions questions;
    private final AskAboutLook askAboutLook;
    private final ShowQuestion show;
    private final LookWords words;
    private final LookCsv csv;
    private final Keepings keepings;

    LookPages(
            JournalReader journal,
            Questions questions,
            AskAboutLook askAboutLook,
            ShowQuestion show,
            LookWords words,
            LookCsv csv,
            Keepings keepings) {
        this.journal = journal;
        this.questions = questions;
        this.askAboutLook = askAboutLook;
        this.show = show;
        this.words = words;
        this.csv = csv;
        this.keepings = keepings;
    }

    /** The days of the filter; what cannot be read filters nothing and is told. */
    private record Span(Instant since, @Nullable Instant before, boolean bad) {
        static Span of(String since, String until) {
            var first = SentBack.day(since);
            var last = SentBack.day(until);
            boolean bad = !since.isBlank() && first.isEmpty() || !until.isBlank() && last.isEmpty();
            return bad
                    ? new Span(Instant.EPOCH, null, true)
                    : new Span(
                            first.map(Span::start).orElse(Instant.EPOCH),
                            last.map(day -> start(day.plusDays(1))).orElse(null),
                            false);
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(City.ZONE).toInstant();
        }
    }

    @GetMapping(LOOKS)
    ModelAndView looks(
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable Long from,
            Actor actor) {
        var span = Span.of(since, until);
        var filter = span.bad() ? "" : "since=" + since.strip() + "&until=" + until.strip();
        if (actor.person() == null) {
            return Pages.show(
                    "service/looks/looks", new LooksView(false, "", "", false, java.util.List.of(), null, ""));
        }
        var page = journal.aboutPerson(actor.person(), span.since(), span.before(), from, SIZE);
        var asked = questions.about(page.lines().stream().map(JournalLine::id).toList());
        var rows = page.lines().stream()
                .map(line -> {
                    var question = asked.get(line.id());
                    return new LooksView.Row(
                            words.line(line, actor.account()),
                            question == null ? null : question.asked().id(),
                            question instanceof Question.Answered);
                })
                .toList();
        var next = page.next() == null ? null : LOOKS + "?from=" + page.next() + "&" + filter;
        return Pages.show(
                "service/looks/looks",
                new LooksView(true, since, until, span.bad(), rows, next, LOOKS + ".csv?" + filter));
    }

    @GetMapping(LOOKS + ".csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            jakarta.servlet.http.HttpServletRequest request) {
        var span = Span.of(since, until);
        var file = csv.of(person(actor), span.since(), span.before(), actor.account(), PageAdvice.language(request));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("looks.csv")
                                .build()
                                .toString())
                .body(file);
    }

    @GetMapping(LOOKS + "/{entry}/question")
    ModelAndView form(@PathVariable long entry, Actor actor) {
        return Pages.show("service/looks/ask", view(look(entry, actor), "", null, actor));
    }

    @PostMapping(LOOKS + "/{entry}/question")
    ModelAndView ask(
            @PathVariable long entry,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        var look = look(entry, actor);
        var written = Written.clean(text);
        if (!Written.fits(written)) {
            return Pages.mend("service/looks/ask", view(look, written, "looks.ask.length", actor));
        }
        return switch (askAboutLook.ask(look, person(actor), written, actor)) {
            case AskAboutLook.Result.Taken(var id) -> {
                flash.addFlashAttribute("flash", "looks.ask.done");
                yield Pages.go("/my/record/questions/" + id);
            }
            case AskAboutLook.Result.AskedBefore() -> {
                flash.addFlashAttribute("flash", "looks.ask.before");
                yield Pages.go(LOOKS);
            }
        };
    }

    @GetMapping("/my/record/questions/{id}")
    ModelAndView question(@PathVariable UUID id, Actor actor) {
        var question = questions
                .find(id)
                .filter(found -> found.asked().person().equals(actor.person()))
                .orElseThrow(NoSuchLook::new);
        return Pages.show("service/looks/question", show.toResident(question, actor));
    }

    private AskView view(JournalLine look, String text, @Nullable String problem, Actor actor) {
        return new AskView(words.line(look, actor.account()), keepings.current().answerWithin(), text, problem);
    }

    /** One's own acts are nobody else's to explain. */
    private JournalLine look(long entry, Actor actor) {
        return journal.line(entry)
                .filter(line -> person(actor).equals(line.subject()))
                .filter(line -> !line.doer().id().equals(actor.account().toString()))
                .orElseThrow(NoSuchLook::new);
    }

    private static String person(Actor actor) {
        return Optional.ofNullable(actor.person()).orElseThrow(NoSuchLook::new);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchLook extends RuntimeException {}
}
