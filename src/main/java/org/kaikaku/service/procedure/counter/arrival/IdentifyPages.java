package org.kaikaku.service.procedure.counter.arrival;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.application.Header.Channel;
import org.kaikaku.service.procedure.counter.Reception;
import org.kaikaku.service.procedure.interview.About;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Before anything of the household is used: who came, and how do we know. */
@Controller
class IdentifyPages {
    private static final String TEMPLATE = "service/procedure/counter/arrival/identify";

    private final ShowIdentify show;
    private final OpenVisit open;

    IdentifyPages(ShowIdentify show, OpenVisit open) {
        this.show = show;
        this.open = open;
    }

    @GetMapping("/staff/counter/people/{person}")
    ModelAndView person(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String deceased,
            @RequestParam(defaultValue = "") String code,
            Actor actor) {
        Reception.only(actor);
        return Pages.show(TEMPLATE, show.first(person, deceased, code, actor));
    }

    /** Somebody who has just arrived, or lives elsewhere and lost somebody here. */
    @GetMapping("/staff/counter/newcomer")
    ModelAndView newcomer(
            @RequestParam(defaultValue = "") String deceased,
            @RequestParam(defaultValue = "") String code,
            Actor actor) {
        Reception.only(actor);
        return Pages.show(TEMPLATE, show.first(null, deceased, code, actor));
    }

    @PostMapping("/staff/counter/people/{person}")
    ModelAndView identify(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String deceased,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Actor actor) {
        return begin(person, deceased, code, request, actor);
    }

    @PostMapping("/staff/counter/newcomer")
    ModelAndView identifyNewcomer(
            @RequestParam(defaultValue = "") String deceased,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Actor actor) {
        return begin(null, deceased, code, request, actor);
    }

    private ModelAndView begin(
            @Nullable String person, String deceased, String code, HttpServletRequest request, Actor actor) {
        Reception.only(actor);
        var form = IdentifyForm.of(request::getParameter);
        var view = show.again(person, deceased, code, form, actor);
        var gaps = gaps(view, form);
        if (view.cannotCome() || !gaps.isEmpty()) {
            return Pages.mend(TEMPLATE, show.with(view, gaps));
        }
        var id = open.open(
                new OpenVisit.Asked(
                        person,
                        view.person() == null ? form.name() : view.person().name(),
                        form.kana(),
                        form.identification(view.died(), view.held()),
                        form.event().equals(IdentifyForm.LINK_ONLY) ? null : form.event(),
                        view.died() ? form.about() : new About.Unsaid(),
                        code,
                        Channel.COUNTER,
                        List.of()),
                actor);
        return Pages.go("/staff/visits/" + id);
    }

    private static Set<String> gaps(IdentifyView view, IdentifyForm form) {
        var gaps = new TreeSet<String>();
        form.identification(view.died(), view.held())
                .gaps()
                .forEach(gap -> gaps.add(gap.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (view.person() == null && form.name().isBlank()) {
            gaps.add("name");
        }
        boolean known = view.events().stream().anyMatch(event -> event.key().equals(form.event()));
        if (!known && !(form.event().equals(IdentifyForm.LINK_ONLY) && view.person() != null)) {
            gaps.add("event");
        }
        boolean chosen = form.subject().equals(IdentifyForm.NOBODY_HERE)
                || view.deceased().stream().anyMatch(member -> member.id().equals(form.subject()));
        if (view.died() && !chosen) {
            gaps.add("subject");
        }
        return gaps;
    }
}
