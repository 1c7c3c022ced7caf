package org.kaikaku.service.contact.agent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.contact.inquiry.Inquiries;
import org.kaikaku.service.contact.inquiry.Inquiry;
import org.kaikaku.service.contact.inquiry.NoSuchInquiry;
import org.springframework.stereotype.Component;

/** What an agent may see. Another division's inquiries are not there. */
@Component
class AgentDesk {
    private final Inquiries inquiries;
    private final Cities cities;
    private final Clock clock;

    AgentDesk(Inquiries inquiries, Cities cities, Clock clock) {
        this.inquiries = inquiries;
        this.cities = cities;
        this.clock = clock;
    }

    Inquiry find(UUID id, Actor actor) {
        var own = divisions(actor);
        return inquiries
                .find(id)
                .filter(one -> own.contains(one.course().division())
                        || own.contains(one.head().openedIn()))
                .orElseThrow(NoSuchInquiry::new);
    }

    /** Where they receive people or work on cases. Nobody else has anything to do here. */
    Set<String> divisions(Actor actor) {
        var own = cities.current().divisions().on(today()).all().stream()
                .map(Division::key)
                .filter(division -> actor.may(Right.RECEIVE, division) || actor.may(Right.CASEWORK, division))
                .collect(Collectors.toUnmodifiableSet());
        if (own.isEmpty()) {
            throw new NoSuchInquiry();
        }
        return own;
    }

    /** The division in which they take something in. */
    String division(Actor actor) {
        var own = divisions(actor);
        var office = actor.office();
        return office != null && own.contains(office)
                ? office
                : own.stream().sorted().findFirst().orElseThrow();
    }

    /** The divisions with a desk or a telephone: those that can answer. */
    List<Division> offices() {
        return cities.current().divisions().on(today()).all().stream()
                .filter(division -> division.phone() != null)
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
