package org.kaikaku.service.procedure.counter.arrival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.mandate.Mandates;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.Household;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.service.procedure.counter.Looks;
import org.kaikaku.service.procedure.counter.Member;
import org.kaikaku.service.procedure.counter.Reception;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Lays out who came and whom they live with; the look is journaled for each of them. */
@Component
class ShowIdentify {
    private static final Unseen WHY =
            new Unseen("the line is written below, for whom there is: a number that nobody has is written nowhere");

    private final Register register;
    private final Catalogues catalogues;
    private final CarryOver carryOver;
    private final Looks looks;
    private final Office office;
    private final Mandates mandates;

    ShowIdentify(
            Register register,
            Catalogues catalogues,
            CarryOver carryOver,
            Looks looks,
            Office office,
            Mandates mandates) {
        this.register = register;
        this.catalogues = catalogues;
        this.carryOver = carryOver;
        this.looks = looks;
        this.office = office;
        this.mandates = mandates;
    }

    @Transactional
    public IdentifyView first(@Nullable String person, String deceased, String code, Actor actor) {
        var event = carryOver.find(code).map(Interview::event).orElse(deceased.isBlank() ? "" : ofDeath());
        var view = again(person, deceased, code, IdentifyForm.blank(event, deceased, ""), actor);
        var dead = view.deceased().stream().filter(this::justDied).toList();
        var only = deceased.isBlank() && dead.size() == 1 ? dead.getFirst().id() : deceased;
        var came = view.person();
        boolean headDied = dead.stream().anyMatch(one -> one.id().equals(only) && isHead(one));
        var form = IdentifyForm.blank(event, only, headDied && came != null ? came.relationship() : "");
        return new IdentifyView(
                view.action(),
                came,
                view.address(),
                view.guarded(),
                view.household(),
                view.deceased(),
                view.events(),
                view.code(),
                form,
                Set.of(),
                view.held());
    }

    @Transactional
    public IdentifyView again(@Nullable String person, String deceased, String code, IdentifyForm form, Actor actor) {
        var came = person == null
                ? null
                : PersonId.typed(person).flatMap(id -> register.person(id, WHY)).orElseThrow(Reception.NotHere::new);
        var elsewhere = PersonId.typed(deceased).flatMap(id -> register.person(id, WHY));
        var household = came == null ? Optional.<Household>empty() : register.household(came.household(), WHY);
        var seen = new ArrayList<Resident>();
        household.ifPresent(home -> seen.addAll(home.members()));
        elsewhere
                .filter(one -> seen.stream().noneMatch(member -> member.id().equals(one.id())))
                .ifPresent(seen::add);
        looks.at(seen.stream().map(Resident::id).toList(), Act.LOOK, "窓口での本人確認", "register/person", actor);
        var today = office.today();
        return new IdentifyView(
                action(person, deceased),
                came == null ? null : Member.of(came, today, person),
                came != null && came.address() instanceof Address.Known known ? known.text() : null,
                came != null && came.address() instanceof Address.Suppressed,
                household.map(home -> Member.of(home, today, person)).orElse(List.of()),
                seen.stream()
                        .filter(one -> !one.id().value().equals(person))
                        .map(one -> Member.of(one, today, person))
                        .sorted(Comparator.comparing((Member one) -> !one.dead()))
                        .toList(),
                events(code),
                carryOver.find(code).map(Interview::code).orElse(""),
                form,
                Set.of(),
                person == null ? List.of() : mandates.heldFor(person));
    }

    IdentifyView with(IdentifyView view, Set<String> gaps) {
        return new IdentifyView(
                view.action(),
                view.person(),
                view.address(),
                view.guarded(),
                view.household(),
                view.deceased(),
                view.events(),
                view.code(),
                view.form(),
                gaps,
                view.held());
    }

    /** With answers to take over it can only be about what they were given for. */
    private List<IdentifyView.Event> events(String code) {
        var event = carryOver.find(code).map(Interview::event);
        return catalogues.current().events().values().stream()
                .filter(one -> one.audience() == LifeEvent.Audience.RESIDENT)
                .filter(one -> event.isEmpty() || event.get().equals(one.key()))
                .sorted(Comparator.comparingInt(LifeEvent::order))
                .map(one -> new IdentifyView.Event(one.key(), one.title(), one.died() != null))
                .toList();
    }

    /** The life event that somebody who died leads to; empty where the city has none. */
    private String ofDeath() {
        return deaths().map(LifeEvent::key).findFirst().orElse("");
    }

    private boolean justDied(Member member) {
        var today = office.today();
        return deaths().anyMatch(event -> Objects.requireNonNull(event.died()).mayBe(member.died(), today));
    }

    private Stream<LifeEvent> deaths() {
        return catalogues.current().events().values().stream().filter(event -> event.died() != null);
    }

    /** Only then the register's word for the person says how they stand to the one who died. */
    private static boolean isHead(Member member) {
        return member.relationship().equals(Resident.HEAD);
    }

    private static String action(@Nullable String person, String deceased) {
        var path = UriComponentsBuilder.fromPath("/staff/counter");
        if (person == null) {
            path.pathSegment("newcomer");
        } else {
            path.pathSegment("people", person);
        }
        if (!deceased.isBlank()) {
            path.queryParam("deceased", "{deceased}");
        }
        return path.encode().buildAndExpand(deceased).toUriString();
    }
}
