package org.kaikaku.service.procedure.counter;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.application.Header.Channel;
import org.kaikaku.service.procedure.counter.visit.Identification;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** An application that came on paper is entered in the same screens: whose it is, which procedures, then only what their forms say. */
@Controller
class PaperPages {
    private static final String TEMPLATE = "service/procedure/counter/paper";

    private final Register register;
    private final Catalogues catalogues;
    private final OpenVisit open;
    private final Looks looks;
    private final Office office;

    PaperPages(Register register, Catalogues catalogues, OpenVisit open, Looks looks, Office office) {
        this.register = register;
        this.catalogues = catalogues;
        this.open = open;
        this.looks = looks;
        this.office = office;
    }

    @GetMapping("/staff/paper/people/{person}")
    ModelAndView person(@PathVariable String person, Actor actor) {
        Reception.only(actor);
        return Pages.show(TEMPLATE, view(resident(person, actor), "", "", Set.of(), null));
    }

    @GetMapping("/staff/paper/newcomer")
    ModelAndView newcomer(Actor actor) {
        Reception.only(actor);
        return Pages.show(TEMPLATE, view(null, "", "", Set.of(), null));
    }

    @PostMapping("/staff/paper/people/{person}")
    ModelAndView enter(@PathVariable String person, @RequestParam(defaultValue = "") List<String> chosen, Actor actor) {
        Reception.only(actor);
        return begin(resident(person, actor), "", "", chosen, actor);
    }

    @PostMapping("/staff/paper/newcomer")
    ModelAndView enterNewcomer(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kana,
            @RequestParam(defaultValue = "") List<String> chosen,
            Actor actor) {
        Reception.only(actor);
        return begin(null, KeepMemo.plain(name), KeepMemo.plain(kana), chosen, actor);
    }

    private ModelAndView begin(@Nullable Resident person, String name, String kana, List<String> chosen, Actor actor) {
        var catalogue = catalogues.current();
        var offered = offered(catalogue).stream()
                .flatMap(event -> event.procedures().stream())
                .map(PaperView.Choice::ref)
                .filter(chosen::contains)
                .toList();
        var events =
                offered.stream().map(ref -> ref.substring(0, ref.indexOf('/'))).collect(Collectors.toSet());
        var problem = problem(person == null && name.isBlank(), events.size());
        if (problem != null) {
            return Pages.mend(TEMPLATE, view(person, name, kana, Set.copyOf(chosen), problem));
        }
        var id = open.open(
                new OpenVisit.Asked(
                        person == null ? null : person.id().value(),
                        person == null ? name : person.name(),
                        kana,
                        Identification.OF_PAPER,
                        events.iterator().next(),
                        null,
                        "",
                        Channel.PAPER,
                        offered.stream()
                                .map(ref -> ref.substring(ref.indexOf('/') + 1))
                                .toList()),
                actor);
        return Pages.go("/staff/visits/" + id);
    }

    private Resident resident(String person, Actor actor) {
        var found = register.person(new PersonId(person)).orElseThrow(Reception.NotHere::new);
        looks.at(List.of(found.id()), Act.LOOK, "紙で届いた申請の入力", "register/person", actor);
        return found;
    }

    private PaperView view(
            @Nullable Resident person, String name, String kana, Set<String> chosen, @Nullable String problem) {
        var path = UriComponentsBuilder.fromPath("/staff/paper");
        if (person == null) {
            path.pathSegment("newcomer");
        } else {
            path.pathSegment("people", person.id().value());
        }
        return new PaperView(
                path.encode().toUriString(),
                person == null
                        ? null
                        : Member.of(person, office.today(), person.id().value()),
                name,
                kana,
                offered(catalogues.current()),
                chosen,
                problem);
    }

    private static List<PaperView.Event> offered(Catalogue catalogue) {
        return catalogue.events().values().stream()
                .sorted(Comparator.comparingInt(LifeEvent::order))
                .map(event -> new PaperView.Event(
                        event.key(),
                        event.title(),
                        catalogue.procedures(event.key()).stream()
                                .filter(procedure -> procedure.kind() == Procedure.Kind.CITY)
                                .map(procedure -> new PaperView.Choice(
                                        event.key() + "/" + procedure.key(),
                                        procedure.title(),
                                        VisitLines.division(catalogue, procedure.division())))
                                .toList()))
                .toList();
    }

    private static @Nullable String problem(boolean nameless, int events) {
        if (nameless) {
            return "counter.gap.name";
        }
        return switch (events) {
            case 0 -> "procedure.apply.nothing";
            case 1 -> null;
            default -> "counter.paper.one-event";
        };
    }
}
