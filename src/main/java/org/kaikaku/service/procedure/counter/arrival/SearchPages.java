package org.kaikaku.service.procedure.counter.arrival;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.SearchResult;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.counter.FoundLine;
import org.kaikaku.service.procedure.counter.Looks;
import org.kaikaku.service.procedure.counter.Reception;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.kaikaku.service.procedure.counter.visit.Visits;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.InterviewCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a visit begins: who came, and what they may have answered at home. */
@Controller
class SearchPages {
    private static final Unseen WHY =
            new Unseen("the line is written below, for whom there is: a number that nobody has is written nowhere");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final SearchPeople search;
    private final CarryOver carryOver;
    private final Visits visits;
    private final Catalogues catalogues;
    private final Register register;
    private final Looks looks;
    private final Clock clock;

    SearchPages(
            SearchPeople search,
            CarryOver carryOver,
            Visits visits,
            Catalogues catalogues,
            Register register,
            Looks looks,
            Clock clock) {
        this.search = search;
        this.carryOver = carryOver;
        this.visits = visits;
        this.catalogues = catalogues;
        this.register = register;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping("/staff/counter")
    ModelAndView counter(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String born,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String visitor,
            Actor actor) {
        return show(false, new SearchPeople.Typed(name, born, address, page(page)), code, visitor, actor);
    }

    @GetMapping("/staff/paper")
    ModelAndView paper(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String born,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "1") String page,
            Actor actor) {
        return show(true, new SearchPeople.Typed(name, born, address, page(page)), "", "", actor);
    }

    private ModelAndView show(boolean paper, SearchPeople.Typed typed, String code, String visitor, Actor actor) {
        Reception.only(actor);
        var found = search.search(typed, actor);
        var carried = carryOver.find(code);
        var result = found.result();
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var view = new SearchView(
                paper,
                typed.name(),
                typed.born(),
                typed.address(),
                result == null
                        ? null
                        : result.residents().stream()
                                .map(one -> FoundLine.of(one, today))
                                .toList(),
                result == null ? 0 : result.total(),
                typed.page() + 1,
                result == null ? 0 : Math.ceilDiv(result.total(), SearchResult.PAGE_SIZE),
                found.problem(),
                carried.map(this::carried).orElse(null),
                visitor(visitor, actor),
                code.isBlank() || carried.isPresent() ? null : code,
                today(actor, today));
        return found.problem() == null && view.noCode() == null
                ? Pages.show("service/procedure/counter/arrival/search", view)
                : Pages.mend("service/procedure/counter/arrival/search", view);
    }

    private SearchView.Carried carried(Interview interview) {
        var catalogue = catalogues.current();
        return new SearchView.Carried(
                interview.code(),
                InterviewCode.shown(interview.code()),
                catalogue.event(interview.event()).title(),
                CarryOver.answers(interview, catalogue).size());
    }

    private SearchView.@Nullable Visitor visitor(String id, Actor actor) {
        return id.isBlank()
                ? null
                : register.person(new PersonId(id), WHY)
                        .map(person -> {
                            looks.at(List.of(person.id()), Act.LOOK, "来られた方の世帯の外で亡くなられた方を探す", "register/person", actor);
                            return new SearchView.Visitor(id, person.name());
                        })
                        .orElse(null);
    }

    private List<SearchView.Today> today(Actor actor, LocalDate today) {
        var morning = today.atStartOfDay(City.ZONE).toInstant();
        return visits.of(actor.account(), morning).stream().map(this::line).toList();
    }

    private SearchView.Today line(Visit visit) {
        var opening = visit.opening();
        return new SearchView.Today(
                opening.id(),
                TIME.format(opening.startedAt().atZone(City.ZONE)),
                opening.name(),
                Optional.ofNullable(opening.event()).map(this::title).orElse(null),
                visit instanceof Visit.Finished,
                opening.onPaper());
    }

    private @Nullable Text title(String event) {
        var known = catalogues.current().events().get(event);
        return known == null ? Text.same(event) : known.title();
    }

    private static int page(String typed) {
        return typed.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(typed) - 1 : 0;
    }
}
