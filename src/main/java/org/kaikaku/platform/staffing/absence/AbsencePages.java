package org.kaikaku.platform.staffing.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Absence;
import org.kaikaku.platform.identity.Absences;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own absences and those one stands in for; those who keep the roles see and write down everybody's. */
@Controller
@RequestMapping(AbsencePages.ALL)
class AbsencePages {
    static final String ALL = "/staff/absences";
    private static final String PAGE = "platform/staffing/absences";
    private static final int LONGEST_DAYS = 366 * 3;

    private final Absences absences;
    private final Postings postings;
    private final KeepAbsence keep;
    private final Clock clock;

    AbsencePages(Absences absences, Postings postings, KeepAbsence keep, Clock clock) {
        this.absences = absences;
        this.postings = postings;
        this.keep = keep;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return Pages.show(PAGE, view(AbsenceForm.EMPTY, null, null, actor));
    }

    @PostMapping
    ModelAndView begin(AbsenceForm typed, Actor actor, RedirectAttributes flash) {
        var form = filled(typed);
        var absent = form.absent().isBlank() || !keeps(actor) ? Optional.of(actor) : staff(form.absent());
        var substitute = staff(form.substitute());
        var from = day(form.from());
        var to = day(form.to());
        var reason = Written.clean(form.reason());
        var wrong = wrong(absent, substitute, from, to, reason);
        if (wrong != null || absent.isEmpty() || substitute.isEmpty() || from == null || to == null) {
            return Pages.mend(PAGE, view(form, wrong, "staffing.absence.no-" + wrong, actor));
        }
        keep.begin(absent.get(), substitute.get(), from, to, reason, actor);
        flash.addFlashAttribute("flash", "staffing.absence.begun");
        return Pages.go(ALL);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var absence = absences.find(id)
                .filter(found -> mine(found, actor) || keeps(actor))
                .orElseThrow(NoSuchAbsence::new);
        keep.end(absence, actor);
        flash.addFlashAttribute("flash", "staffing.absence.ended");
        return Pages.go(ALL);
    }

    /** The field that must be mended first. */
    private @Nullable String wrong(
            Optional<Actor> absent,
            Optional<Actor> substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String reason) {
        if (absent.isEmpty()) {
            return "absent";
        }
        if (substitute.isEmpty()
                || substitute.get().account().equals(absent.get().account())) {
            return "substitute";
        }
        if (from == null || from.isBefore(today())) {
            return "from";
        }
        if (to == null || to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            return "to";
        }
        return Written.fits(reason) ? null : "reason";
    }

    private Optional<Actor> staff(String login) {
        return postings.staff(login.strip().toLowerCase(Locale.ROOT));
    }

    private AbsencesView view(AbsenceForm form, @Nullable String field, @Nullable String problem, Actor actor) {
        var all = keeps(actor) ? absences.latest() : absences.of(actor.account());
        return new AbsencesView(all.stream().map(one -> line(one, actor)).toList(), keeps(actor), form, field, problem);
    }

    private AbsencesView.Line line(Absence one, Actor actor) {
        var state = one.ended()
                ? "ended"
                : one.to().isBefore(today()) ? "over" : one.from().isAfter(today()) ? "later" : "now";
        boolean running = state.equals("now") || state.equals("later");
        return new AbsencesView.Line(
                one.id(),
                one.absentName(),
                one.substituteName(),
                Wareki.text(one.from()),
                Wareki.text(one.to()),
                one.reason(),
                state,
                running && (mine(one, actor) || keeps(actor)));
    }

    private static boolean mine(Absence absence, Actor actor) {
        return absence.absent().equals(actor.account()) || absence.substitute().equals(actor.account());
    }

    private static boolean keeps(Actor actor) {
        return actor.may(Right.KEEP, "*");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private static @Nullable LocalDate day(String typed) {
        return SentBack.day(typed).orElse(null);
    }

    private static AbsenceForm filled(AbsenceForm form) {
        return new AbsenceForm(
                text(form.absent()), text(form.substitute()), text(form.from()), text(form.to()), text(form.reason()));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchAbsence extends RuntimeException {}
}
