package org.kaikaku.platform.payment.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.payment.PayDays;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A charge paid in parts (分納): made, looked at and ended at the arrears desk. */
@Controller
@RequestMapping("/staff/arrears/{charge}/plan")
class PlanPages {
    private static final String PAGE = "platform/payment/plan";
    private static final int USUAL = 3;
    private static final int FURTHEST = 100;

    private final ChargeTable charges;
    private final ProposePlan propose;
    private final EndPlan end;
    private final ShowPlan show;
    private final Journal journal;
    private final PayDays days;
    private final Clock clock;

    PlanPages(
            ChargeTable charges,
            ProposePlan propose,
            EndPlan end,
            ShowPlan show,
            Journal journal,
            PayDays days,
            Clock clock) {
        this.charges = charges;
        this.propose = propose;
        this.end = end;
        this.show = show;
        this.journal = journal;
        this.days = days;
        this.clock = clock;
    }

    /** @param times and {@code first}: how to spread it over months; a proposal that each row may change */
    @GetMapping
    ModelAndView plan(
            @PathVariable("charge") UUID id,
            @RequestParam(defaultValue = "") String times,
            @RequestParam(defaultValue = "") String first,
            Actor actor) {
        var charge = find(id, actor);
        var form = PlanForm.spread(charge.core().amount(), times(times), first(first));
        return Pages.show(PAGE, show.show(charge, form.on(days), null, 0));
    }

    @PostMapping
    ModelAndView propose(
            @PathVariable("charge") UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes flash) {
        var charge = find(id, actor);
        var form = PlanForm.of(sent);
        for (int place = 1; place <= form.rows().size(); place++) {
            if (form.rows().get(place - 1).wanted().isEmpty()) {
                return mend(charge, form, "unread", place);
            }
        }
        if (!Written.fits(form.reason())) {
            return mend(charge, form, "why", 0);
        }
        var wanted = form.rows().stream()
                .map(PlanForm.Row::wanted)
                .flatMap(Optional::stream)
                .toList();
        return propose.propose(id, wanted, form.reason(), actor)
                .map(refused -> mend(charge, asked(form, refused.why()), key(refused.why()), refused.place()))
                .orElseGet(() -> done(id, "payment.plan.noted", flash));
    }

    @PostMapping("/end")
    ModelAndView end(
            @PathVariable("charge") UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var charge = find(id, actor);
        var why = Written.clean(reason);
        var form = new PlanForm(List.of(), why);
        if (!Written.fits(why)) {
            return mend(charge, form, "why", 0);
        }
        return end.end(id, why, actor.doer())
                ? done(id, "payment.plan.given-up", flash)
                : mend(charge, form, "moved-on", 0);
    }

    private static ModelAndView done(UUID charge, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", said);
        return Pages.go("/staff/arrears/" + charge + "/plan");
    }

    private ModelAndView mend(Charge charge, PlanForm form, String problem, int place) {
        return Pages.mend(PAGE, show.show(charge, form, "payment.plan.wrong." + problem, place));
    }

    /** Where the city is closed on one of its days, it is asked for once more with the days to which they move. */
    private PlanForm asked(PlanForm form, ProposePlan.Refusal why) {
        return why == ProposePlan.Refusal.CLOSED ? form.on(days) : form;
    }

    private Charge find(UUID id, Actor actor) {
        actor.must(Right.ACCOUNT);
        var charge = charges.find(id).orElseThrow(NoSuchCharge::new);
        var core = charge.core();
        journal.write(new Trace(actor.doer(), Act.LOOK, "分納の相談のため", core.payer().person(), "charge/" + core.shown()));
        return charge;
    }

    private static int times(String typed) {
        return typed.matches("[0-9]{1,2}") ? Math.clamp(Integer.parseInt(typed), 2, PlanForm.MOST) : USUAL;
    }

    /** Another is proposed for what is no day, or none from which months can be counted. */
    private LocalDate first(@Nullable String typed) {
        var usual = LocalDate.ofInstant(clock.instant(), City.ZONE).plusMonths(1);
        return SentBack.day(typed == null ? "" : typed)
                .filter(day -> !day.isAfter(usual.plusYears(FURTHEST)))
                .orElse(usual);
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchCharge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
