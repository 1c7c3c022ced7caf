package org.kaikaku.service.procedure.resident;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What happened? From there to the questions. */
@Controller
@ForAnother
class HomePages {
    private final Catalogues catalogues;
    private final FindProcedures find;
    private final StartInterview start;
    private final MyApplications mine;

    HomePages(Catalogues catalogues, FindProcedures find, StartInterview start, MyApplications mine) {
        this.catalogues = catalogues;
        this.find = find;
        this.start = start;
        this.mine = mine;
    }

    @GetMapping("/")
    ModelAndView home(@Nullable Actor actor) {
        var catalogue = catalogues.current();
        var events = catalogue.events().values().stream()
                .filter(event -> event.audience() == LifeEvent.Audience.RESIDENT || (actor != null && actor.staff()))
                .sorted(Comparator.comparingInt(LifeEvent::order))
                .toList();
        var latest = actor == null || actor.staff() ? List.<ApplicationLine>of() : mine.latest(actor, 0, 3);
        return Pages.show(
                "service/procedure/resident/home",
                new HomeView(events, catalogue.procedures().size(), latest));
    }

    @GetMapping("/life-events/{event}")
    ModelAndView event(@PathVariable String event, @Nullable Actor actor) {
        var catalogue = catalogues.current();
        var view = new EventView(
                catalogue.event(event), catalogue.procedures(event).size(), actor != null && actor.principal() != null);
        return Pages.show("service/procedure/resident/event", view);
    }

    @PostMapping("/life-events/{event}/interviews")
    ModelAndView begin(@PathVariable String event, @Nullable Actor actor) {
        if (actor != null) {
            Conversations.mustTouch(catalogues.current(), event, actor);
        }
        var person = actor == null || actor.staff() ? null : actor.principal();
        var interview = start.start(
                event,
                People.of(person),
                actor == null || actor.staff() ? null : actor.owner(),
                null,
                actor == null ? Doer.ANYONE : actor.doer());
        return Pages.go("/interviews/" + interview.id());
    }

    @GetMapping("/procedures")
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        var catalogue = catalogues.current();
        var view = q.isBlank()
                ? new ListView(q, List.of(), List.of(), ListView.groups(catalogue))
                : new ListView(q, find.events(catalogue, q), find.procedures(catalogue, q), List.of());
        return Pages.show("service/procedure/resident/list", view);
    }

    @GetMapping("/procedures/{key}")
    ModelAndView procedure(@PathVariable String key) {
        var catalogue = catalogues.current();
        return Pages.show(
                "service/procedure/resident/procedure", ProcedureView.of(catalogue.procedure(key), catalogue));
    }
}
