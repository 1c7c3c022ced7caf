package org.kaikaku.platform.mandate.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.mandate.Matters;
import org.kaikaku.platform.mandate.kind.Kind;
import org.kaikaku.platform.mandate.kind.Kinds;
import org.kaikaku.platform.number.CorporateNumber;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk has seen the document that proves it; also for a person without an account. The code is for the proxy, who stands there. */
@Service
public class RecordMandate {
    private static final Unseen WHY = new Unseen("WriteOffer, to which it hands the person, writes the line");

    private final Kinds kinds;
    private final Register register;
    private final Matters matters;
    private final WriteOffer offer;
    private final Clock clock;

    RecordMandate(Kinds kinds, Register register, Matters matters, WriteOffer offer, Clock clock) {
        this.kinds = kinds;
        this.register = register;
        this.matters = matters;
        this.offer = offer;
        this.clock = clock;
    }

    /**
     * What was seen.
     *
     * @param dated null where it could not be read
     */
    public record Seen(
            String document, String number, @Nullable LocalDate dated) {}

    /** @param sure whether the clerk made sure, though somebody in the household is under protection */
    @Transactional
    public Given forPerson(String person, Wish wish, Seen seen, boolean sure, Actor clerk) {
        var resident = register.person(new PersonId(person), WHY);
        if (resident.isEmpty() || !resident.get().isLiving()) {
            return new Given.Refused(Refusal.DEAD);
        }
        if (OfferMandate.guarded(resident.get()) && !sure) {
            return new Given.Refused(Refusal.PROTECTED_UNSURE);
        }
        var principal = new Principal.Person(person, resident.get().name());
        return record(principal, resident.map(Resident::birthDate), wish, seen, clerk);
    }

    @Transactional
    public Given forCompany(String number, String name, Wish wish, Seen seen, Actor clerk) {
        var corporate = CorporateNumber.typed(number);
        if (corporate.isEmpty()) {
            return new Given.Refused(Refusal.CORPORATE_NUMBER);
        }
        if (name.isBlank()) {
            return new Given.Refused(Refusal.NO_COMPANY);
        }
        return record(new Principal.Company(corporate.get(), name.strip()), Optional.empty(), wish, seen, clerk);
    }

    private Given record(Principal principal, Optional<LocalDate> born, Wish wish, Seen seen, Actor clerk) {
        var kind = kinds.current()
                .find(wish.kind())
                .filter(one -> one.company() == principal instanceof Principal.Company);
        if (kind.isEmpty()) {
            return new Given.Refused(Refusal.KIND);
        }
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var asked = wish.only(matters);
        return asked.wrong(kind.get(), today, born.orElse(null))
                .or(() -> wrong(kind.get(), asked, seen, today))
                .<Given>map(Given.Refused::new)
                .orElseGet(() -> offer.write(
                        asked,
                        principal,
                        origin(seen, clerk),
                        kinds.current().codeDays(),
                        "代理権を書類で確かめて登録",
                        clerk.doer()));
    }

    private static Optional<Refusal> wrong(Kind kind, Wish wish, Seen seen, LocalDate today) {
        if (wish.named().isBlank()) {
            return Optional.of(Refusal.NO_NAME);
        }
        if (kind.document(seen.document()).isEmpty()) {
            return Optional.of(Refusal.NO_DOCUMENT);
        }
        if (seen.dated() == null || seen.dated().isAfter(today)) {
            return Optional.of(Refusal.DOCUMENT_DATE);
        }
        return TakeMandate.registered(kind, wish.profession(), wish.registration())
                ? Optional.empty()
                : Optional.of(Refusal.REGISTRATION);
    }

    private static Origin origin(Seen seen, Actor clerk) {
        return new Origin.Counter(
                clerk.account(),
                clerk.name(),
                Objects.requireNonNullElse(clerk.office(), "*"),
                seen.document(),
                seen.number().strip(),
                Objects.requireNonNull(seen.dated()));
    }
}
