package org.kaikaku.platform.register.protection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.JournalReader;
import org.kaikaku.platform.audit.Noted;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.Household;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is under protection, for those who may protect, see or lift; each person shown is a line of the journal. */
@Service
class ShowProtection {
    private static final Unseen WHY =
            new Unseen("the line is written below, for whom there is: a number that nobody has is written nowhere");

    private static final int PAGE = 100;
    private static final int LOOKS = 20;

    private final Protections protections;
    private final LookAtAddress look;
    private final Register register;
    private final Consents consents;
    private final Terms.Source terms;
    private final Journal journal;
    private final JournalReader lines;
    private final Clock clock;

    ShowProtection(
            Protections protections,
            LookAtAddress look,
            Register register,
            Consents consents,
            Terms.Source terms,
            Journal journal,
            JournalReader lines,
            Clock clock) {
        this.protections = protections;
        this.look = look;
        this.register = register;
        this.consents = consents;
        this.terms = terms;
        this.journal = journal;
        this.lines = lines;
        this.clock = clock;
    }

    @Transactional
    public ProtectionsView all(int page, Actor actor) {
        int count = protections.countInForce();
        int skip = Math.clamp(page - 1L, 0, Math.max(0, (count - 1) / PAGE)) * PAGE;
        var all = protections.inForce(skip, PAGE);
        journal.write(all.stream()
                .map(one -> seen(one.protection().begun().person(), actor))
                .toList());
        return new ProtectionsView(all.stream().map(this::line).toList(), count, skip, PAGE);
    }

    /** Of how many something has to be decided; says nothing of whom, so nobody is looked at. */
    int pressing() {
        return protections.countPressing(today().plusDays(terms.current().remind()));
    }

    @Transactional
    public Optional<ProtectionView> one(PersonId person, ProtectionView.Typed typed, Actor actor) {
        return register.person(person, WHY).map(resident -> {
            var line = journal.write(seen(person, actor));
            var held = protections.of(person);
            return view(resident, held.orElse(null), typed, line, actor);
        });
    }

    private ProtectionView view(
            Resident resident, Protection.@Nullable InForce held, ProtectionView.Typed typed, Noted line, Actor actor) {
        var person = resident.id();
        var object = "protection/" + person;
        return new ProtectionView(
                person.value(),
                resident.name(),
                held == null ? null : held(held),
                household(resident, line),
                actor.has(Right.SEE_PROTECTED)
                        ? look.address(person, line, actor)
                                .map(Address.Known::text)
                                .orElse(null)
                        : null,
                terms.current().look(),
                consents.waiting(LiftProtection.ACT, object).map(UUID::toString).orElse(null),
                looks(object),
                actor.has(Right.PROTECT),
                actor.has(Right.SEE_PROTECTED),
                actor.has(Right.LIFT_PROTECTION),
                typed);
    }

    private ProtectionView.Held held(Protection.InForce held) {
        var begun = held.begun();
        return new ProtectionView.Held(
                begun.kind(),
                begun.document(),
                Wareki.text(begun.since()),
                Wareki.text(begun.until()),
                held.toRenew(today(), terms.current()),
                held.dropped());
    }

    private List<String> household(Resident resident, Noted line) {
        return register.household(resident.household(), line).map(Household::members).orElse(List.of()).stream()
                .filter(member -> !member.id().equals(resident.id()))
                .map(Resident::name)
                .toList();
    }

    private List<ProtectionView.Look> looks(String object) {
        return lines.aboutObject(object).reversed().stream()
                .filter(line -> line.act() == Act.LOOK && line.purpose().contains(": "))
                .limit(LOOKS)
                .map(line -> new ProtectionView.Look(
                        Wareki.text(day(line.at())),
                        line.doer().name(),
                        line.purpose().substring(line.purpose().indexOf(": ") + 2)))
                .toList();
    }

    private ProtectionsView.Line line(Protections.Named named) {
        var one = named.protection();
        var begun = one.begun();
        return new ProtectionsView.Line(
                begun.person().value(),
                named.name(),
                begun.kind(),
                Wareki.text(begun.until()),
                one.toRenew(today(), terms.current()),
                today().isAfter(begun.until()),
                one.dropped());
    }

    private static Trace seen(PersonId person, Actor actor) {
        return new Trace(actor.doer(), Act.LOOK, "支援措置の管理", person.value(), "protection/" + person);
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, City.ZONE);
    }
}
