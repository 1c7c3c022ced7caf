package org.kaikaku.service.procedure.counter.arrival;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Standing;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.application.Header.Channel;
import org.kaikaku.service.procedure.counter.KeepMemo;
import org.kaikaku.service.procedure.counter.Looks;
import org.kaikaku.service.procedure.counter.Member;
import org.kaikaku.service.procedure.counter.Reception;
import org.kaikaku.service.procedure.counter.VisitLines;
import org.kaikaku.service.procedure.counter.visit.Identification;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.About;
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
    private static final Unseen WHY =
            new Unseen("the line is written below, for whom there is: a number that nobody has is written nowhere");

    private static final String TEMPLATE = "service/procedure/counter/arrival/paper";

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

    /**
     * What was typed; empty where nothing was.
     *
     * @param subject who died, of the household; {@link IdentifyForm#NOBODY_HERE} when the register does not have them
     * @param number register number of somebody of another household who died
     */
    record Typed(String name, String kana, Set<String> chosen, String subject, String number) {
        static final Typed NOTHING = new Typed("", "", Set.of(), "", "");
    }

    @GetMapping("/staff/paper/people/{person}")
    ModelAndView person(@PathVariable String person, Actor actor) {
        Reception.only(actor);
        return Pages.show(TEMPLATE, view(resident(person, actor), Typed.NOTHING, null));
    }

    @GetMapping("/staff/paper/newcomer")
    ModelAndView newcomer(Actor actor) {
        Reception.only(actor);
        return Pages.show(TEMPLATE, view(null, Typed.NOTHING, null));
    }

    @PostMapping("/staff/paper/people/{person}")
    ModelAndView enter(
            @PathVariable String person,
            @RequestParam(defaultValue = "") Set<String> chosen,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String number,
            Actor actor) {
        Reception.only(actor);
        return begin(resident(person, actor), new Typed("", "", chosen, subject, KeepMemo.plain(number)), actor);
    }

    @PostMapping("/staff/paper/newcomer")
    ModelAndView enterNewcomer(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kana,
            @RequestParam(defaultValue = "") Set<String> chosen,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String number,
            Actor actor) {
        Reception.only(actor);
        var typed = new Typed(KeepMemo.plain(name), KeepMemo.plain(kana), chosen, subject, KeepMemo.plain(number));
        return begin(null, typed, actor);
    }

    private ModelAndView begin(@Nullable Resident person, Typed typed, Actor actor) {
        var catalogue = catalogues.current();
        var offered = offered(catalogue).stream()
                .flatMap(event -> event.procedures().stream())
                .map(PaperView.Choice::ref)
                .filter(typed.chosen()::contains)
                .toList();
        var events =
                offered.stream().map(ref -> ref.substring(0, ref.indexOf('/'))).collect(Collectors.toSet());
        boolean died =
                events.size() == 1 && catalogue.event(events.iterator().next()).died() != null;
        var about = died ? about(person, typed, actor) : new About.Unsaid();
        var problem = problem(person == null && typed.name().isBlank(), events.size());
        if (problem == null && died && about instanceof About.Unsaid) {
            problem = typed.number().isEmpty() ? "counter.gap.subject" : "counter.paper.no-number";
        }
        if (problem != null) {
            return Pages.mend(TEMPLATE, view(person, typed, problem));
        }
        var id = open.open(
                new OpenVisit.Asked(
                        person == null ? null : person.id().value(),
                        person == null ? typed.name() : person.name(),
                        typed.kana(),
                        Identification.OF_PAPER,
                        events.iterator().next(),
                        about,
                        "",
                        Channel.PAPER,
                        offered.stream()
                                .map(ref -> ref.substring(ref.indexOf('/') + 1))
                                .toList()),
                actor);
        return Pages.go("/staff/visits/" + id);
    }

    /** Unsaid where what was typed names nobody. */
    private About about(@Nullable Resident applicant, Typed typed, Actor actor) {
        if (!typed.number().isEmpty()) {
            var found = PersonId.typed(typed.number()).flatMap(id -> register.person(id, WHY));
            found.ifPresent(one -> look(List.of(one.id()), actor));
            return found.<About>map(one -> new About.Registered(one.id().value()))
                    .orElse(new About.Unsaid());
        }
        if (typed.subject().equals(IdentifyForm.NOBODY_HERE)) {
            return new About.NotRegistered();
        }
        return others(applicant).stream()
                .filter(one -> one.id().value().equals(typed.subject()))
                .<About>map(one -> new About.Registered(one.id().value()))
                .findFirst()
                .orElse(new About.Unsaid());
    }

    /** Of the applicant's household, the dead first. */
    private List<Resident> others(@Nullable Resident applicant) {
        return applicant == null
                ? List.of()
                : register.household(applicant.household(), WHY).stream()
                        .flatMap(household -> household.members().stream())
                        .filter(one -> !one.id().equals(applicant.id()))
                        .sorted(Comparator.comparing(one -> !(one.standing() instanceof Standing.Dead)))
                        .toList();
    }

    private void look(Collection<PersonId> people, Actor actor) {
        looks.at(people, Act.LOOK, "紙で届いた申請の入力", "register/person", actor);
    }

    private Resident resident(String person, Actor actor) {
        var found =
                PersonId.typed(person).flatMap(id -> register.person(id, WHY)).orElseThrow(Reception.NotHere::new);
        look(
                Stream.concat(Stream.of(found), others(found).stream())
                        .map(Resident::id)
                        .toList(),
                actor);
        return found;
    }

    private PaperView view(@Nullable Resident person, Typed typed, @Nullable String problem) {
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
                typed.name(),
                typed.kana(),
                offered(catalogues.current()),
                typed.chosen(),
                others(person).stream()
                        .map(one -> Member.of(one, office.today(), null))
                        .toList(),
                typed.subject(),
                typed.number(),
                problem);
    }

    private static List<PaperView.Event> offered(Catalogue catalogue) {
        return catalogue.events().values().stream()
                .sorted(Comparator.comparingInt(LifeEvent::order))
                .map(event -> new PaperView.Event(
                        event.key(),
                        event.title(),
                        event.died() != null,
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
