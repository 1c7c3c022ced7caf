package org.kaikaku.platform.mandate.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Behalf;
import org.kaikaku.platform.mandate.Mandates;
import org.kaikaku.platform.mandate.kind.Kind;
import org.kaikaku.platform.mandate.kind.Kinds;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.springframework.stereotype.Service;

/** What holds at this moment. */
@Service
public class MandatesInForce implements Mandates {
    private static final Unseen WHY = new Unseen("asks only whether an address is suppressed, and shows nothing");

    private final MandateBook book;
    private final Kinds kinds;
    private final Lives lives;
    private final Register register;
    private final Accounts accounts;
    private final Clock clock;

    MandatesInForce(MandateBook book, Kinds kinds, Lives lives, Register register, Accounts accounts, Clock clock) {
        this.book = book;
        this.kinds = kinds;
        this.lives = lives;
        this.register = register;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Set<UUID> givenBy(String person) {
        return book.ofPerson(person).stream().map(Mandate::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<UUID> proxyOf(UUID mandate) {
        return book.find(mandate).map(Mandate::proxy).map(Proxy::account);
    }

    @Override
    public List<Held> heldFor(String person) {
        return book.ofPerson(person).stream()
                .filter(Mandate.InForce.class::isInstance)
                .map(Mandate.InForce.class::cast)
                .filter(this::holds)
                .map(this::held)
                .toList();
    }

    /** For whom the actor acts under this mandate; empty where it is somebody else's, or does not hold, or never was. */
    public Optional<Behalf> behalf(UUID mandate, Actor actor) {
        return book.find(mandate)
                .filter(Mandate.InForce.class::isInstance)
                .map(Mandate.InForce.class::cast)
                .filter(held -> held.proxy().account().equals(actor.account()))
                .filter(held -> holds(held) && !lives.dead(actor.person()))
                .flatMap(held -> kinds.current().find(held.terms().kind()).map(kind -> behalf(held, kind)));
    }

    public boolean holds(Mandate.InForce held) {
        return held.holds(LocalDate.ofInstant(clock.instant(), City.ZONE))
                && !lives.dead(held.terms().principal().person())
                && !lives.dead(held.proxy().person());
    }

    private Behalf behalf(Mandate.InForce held, Kind kind) {
        var terms = held.terms();
        var person = terms.principal().person();
        return new Behalf(
                terms.id(),
                person,
                terms.principal().name(),
                words(kind, held.proxy()),
                held.proxy().name(),
                files(terms.principal()),
                terms.scope(),
                kind.never(),
                person != null
                        && register.person(new PersonId(person), WHY)
                                .filter(OfferMandate::guarded)
                                .isPresent());
    }

    private Set<UUID> files(Principal principal) {
        var files = new HashSet<UUID>();
        switch (principal) {
            case Principal.Person(var number, var _) -> {
                files.addAll(accounts.of(number));
                files.addAll(givenBy(number));
            }
            case Principal.Company(var number, var _) ->
                book.ofCompany(number.digits()).stream().map(Mandate::id).forEach(files::add);
        }
        return files;
    }

    private Held held(Mandate.InForce one) {
        var kind = kinds.current().find(one.terms().kind());
        var document = one.terms().origin() instanceof Origin.Counter seen
                ? kind.flatMap(known -> known.document(seen.document()))
                        .map(known -> known.name().ja())
                        .orElse(seen.document())
                : "";
        return new Held(
                one.id(),
                one.proxy().name(),
                kind.map(known -> words(known, one.proxy())).orElse(one.terms().kind()),
                one.terms().scope(),
                one.terms().from(),
                one.terms().until(),
                document);
    }

    /** 家族, or of a certified professional which they are and their number: 行政書士 12345678. */
    public static String words(Kind kind, Proxy proxy) {
        return kind.profession(proxy.profession())
                .map(one -> one.name().ja() + " " + proxy.registration())
                .orElse(kind.name().ja());
    }
}
