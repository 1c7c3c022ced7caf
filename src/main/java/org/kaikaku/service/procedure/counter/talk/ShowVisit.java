package org.kaikaku.service.procedure.counter.talk;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.counter.Looks;
import org.kaikaku.service.procedure.counter.Member;
import org.kaikaku.service.procedure.counter.Shield;
import org.kaikaku.service.procedure.counter.VisitLines;
import org.kaikaku.service.procedure.counter.VisitView;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.form.FillForms;
import org.kaikaku.service.procedure.interview.Match;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out a visit; whoever of the register stands on it has been looked at, and it is written down. */
@Component
public class ShowVisit {
    private static final Unseen WHY =
            new Unseen("the lines are written when it is known who lives together, one for each");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Register register;
    private final Shield shield;
    private final VisitLines lines;
    private final FillForms forms;
    private final Catalogues catalogues;
    private final Looks looks;
    private final Office office;
    private final Clock clock;

    ShowVisit(
            Register register,
            Shield shield,
            VisitLines lines,
            FillForms forms,
            Catalogues catalogues,
            Looks looks,
            Office office,
            Clock clock) {
        this.register = register;
        this.shield = shield;
        this.lines = lines;
        this.forms = forms;
        this.catalogues = catalogues;
        this.looks = looks;
        this.office = office;
        this.clock = clock;
    }

    /** @param added keys of the procedures that the last answer brought */
    @Transactional
    public VisitView show(Desk desk, VisitView.@Nullable Asking asking, Set<String> added, Actor actor) {
        var talk = desk.talk();
        var people = talk.interview().people();
        var person = resident(people.applicant());
        var subject = resident(people.subject());
        var household = household(person.or(() -> subject));
        look(desk.visit(), person, subject, household, actor);
        var today = office.today();
        boolean guarded = shield.covers(people);
        var matches = talk.questioning().matches();
        return new VisitView(
                who(desk.visit(), actor),
                person.map(one -> Member.of(one, today, one.id().value())).orElse(null),
                subject.map(one -> Member.of(one, today, null)).orElse(null),
                guarded,
                household.stream()
                        .map(one -> Member.of(one, today, people.applicant()))
                        .toList(),
                Wareki.text(today),
                lines.known(talk, guarded),
                lines.told(talk, guarded, false),
                asking,
                desk.visit().memo(),
                lines.procedures(desk, added),
                added.size(),
                (int) matches.stream()
                        .filter(match -> !match.certain() && match.procedure().kind() == Procedure.Kind.CITY)
                        .count(),
                (int) matches.stream()
                        .filter(match -> match.certain() && match.procedure().kind() == Procedure.Kind.OUTSIDE)
                        .count(),
                forms.count(desk.here().stream().map(Match::procedure).toList()),
                mayLink(desk.visit()));
    }

    /** A visit for nothing but a link code. */
    @Transactional
    public VisitView showAlone(Visit visit, Actor actor) {
        var person = resident(visit.opening().person());
        look(visit, person, Optional.empty(), List.of(), actor);
        var today = office.today();
        return new VisitView(
                who(visit, actor),
                person.map(one -> Member.of(one, today, one.id().value())).orElse(null),
                null,
                shield.covers(visit.opening().person()),
                List.of(),
                Wareki.text(today),
                List.of(),
                List.of(),
                null,
                visit.memo(),
                List.of(),
                0,
                0,
                0,
                0,
                mayLink(visit));
    }

    public VisitView.Who who(Visit visit, Actor actor) {
        var opening = visit.opening();
        return new VisitView.Who(
                opening.id(),
                opening.name(),
                event(opening.event()),
                opening.minutes(visit instanceof Visit.Finished finished ? finished.at() : clock.instant()),
                TIME.format(opening.startedAt().atZone(City.ZONE)),
                opening.onPaper(),
                visit instanceof Visit.Finished,
                opening.identification());
    }

    private @Nullable Text event(@Nullable String key) {
        var event = key == null ? null : catalogues.current().events().get(key);
        return event == null ? null : event.title();
    }

    private boolean mayLink(Visit visit) {
        return visit.linkCode(office.today()) instanceof Visit.LinkPermission.Allowed;
    }

    private Optional<Resident> resident(@Nullable String id) {
        return Optional.ofNullable(id).map(PersonId::new).flatMap(one -> register.person(one, WHY));
    }

    private List<Resident> household(Optional<Resident> of) {
        return of.flatMap(one -> register.household(one.household(), WHY))
                .map(home -> home.members())
                .orElse(List.of());
    }

    private void look(
            Visit visit, Optional<Resident> person, Optional<Resident> subject, List<Resident> household, Actor actor) {
        var seen = new TreeSet<String>();
        person.ifPresent(one -> seen.add(one.id().value()));
        subject.ifPresent(one -> seen.add(one.id().value()));
        household.forEach(one -> seen.add(one.id().value()));
        looks.at(
                seen.stream().map(PersonId::new).toList(),
                Act.LOOK,
                "窓口での手続き",
                "visit/" + visit.opening().id(),
                actor);
    }
}
