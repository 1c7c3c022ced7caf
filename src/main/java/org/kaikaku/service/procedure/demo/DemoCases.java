package org.kaikaku.service.procedure.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.calendar.Age;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.register.Household;
import org.kaikaku.platform.register.HouseholdId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Sex;
import org.kaikaku.platform.register.Standing;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.application.SubmitApplications;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.AnswerQuestion;
import org.kaikaku.service.procedure.interview.Chosen;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Match;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Questioning;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases of the last four months, in every state, so that a newcomer sees an office at work. Those who have a story in the README are
 * not among them.
 */
@Component
class DemoCases implements DemoPart {
    private static final long SEED = 992012;
    private static final int FIRST_HOUSEHOLD = 2_000_001;
    /** So many households are looked through for those in which somebody died. */
    private static final int HOUSEHOLDS = 1_500;

    private static final int BEREAVED = 9;
    private static final int AT_MOST = 4;
    private static final List<String> OTHERS = List.of(
            "moving-in",
            "moving-within",
            "birth",
            "moving-out",
            "disclosure",
            "moving-in",
            "childcare",
            "moving-within",
            "side-job");
    private static final int ROUNDS = 2;
    private static final int RECENT = 20;
    private static final int OLDEST = 120;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Register register;
    private final Catalogues catalogues;
    private final StartInterview start;
    private final AnswerQuestion answer;
    private final Conversations conversations;
    private final SubmitApplications submit;
    private final DemoOffice office;
    private final Clock clock;

    DemoCases(
            JdbcClient jdbc,
            Accounts accounts,
            Register register,
            Catalogues catalogues,
            StartInterview start,
            AnswerQuestion answer,
            Conversations conversations,
            SubmitApplications submit,
            DemoOffice office,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.register = register;
        this.catalogues = catalogues;
        this.start = start;
        this.answer = answer;
        this.conversations = conversations;
        this.submit = submit;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "案件 cases";
    }

    /** Nothing is invented where anybody has applied, nor in a city that is not the demo. */
    @Override
    public boolean present() {
        return !accounts.has(DemoAccounts.SIGN)
                || jdbc.sql("select exists (select from procedure_application)")
                        .query(Boolean.class)
                        .single();
    }

    /** All or none, so that a first start that was broken off begins again. */
    @Override
    @Transactional
    public void fill(BiConsumer<Integer, Integer> progress) {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var now = clock.instant();
        var clerk = accounts.workersOf("shimin").getFirst();
        var families = families(LocalDate.ofInstant(now, City.ZONE), chance);
        var handled = new HashMap<String, Integer>();
        int done = 0;
        for (var family : families) {
            apply(family, clerk, now, chance, handled);
            progress.accept(++done, families.size());
        }
    }

    /** The oldest first, so that receipts count up with the days. */
    private List<DemoFamily> families(LocalDate today, RandomGenerator chance) {
        var homes = new ArrayList<Household>();
        for (int i = 0; i < HOUSEHOLDS; i++) {
            register.household(
                            new HouseholdId(String.valueOf(FIRST_HOUSEHOLD + i)),
                            new Unseen("people of the demo are nobody"))
                    .ifPresent(homes::add);
        }
        var families = new ArrayList<DemoFamily>();
        homes.stream()
                .flatMap(home -> bereaved(home, today).stream())
                .limit(BEREAVED)
                .forEach(families::add);
        var settled = new ArrayList<>(homes.stream()
                .filter(home -> home.members().stream().allMatch(one -> one.isLiving() && !one.underProtection()))
                .toList());
        for (int i = 0; i < ROUNDS * OTHERS.size(); i++) {
            int daysAgo = i < OTHERS.size() ? chance.nextInt(RECENT) : chance.nextInt(OLDEST);
            families.add(other(OTHERS.get(i % OTHERS.size()), settled, i, today, daysAgo));
        }
        families.sort(Comparator.comparingInt(DemoFamily::daysAgo).reversed());
        return families;
    }

    private static Optional<DemoFamily> bereaved(Household home, LocalDate today) {
        var dead = home.members().stream()
                .filter(member -> member.standing() instanceof Standing.Dead(var on) && on != null)
                .findFirst();
        var applicant = home.living().stream().findFirst();
        return dead.isEmpty() || applicant.isEmpty() || applicant.get().underProtection()
                ? Optional.empty()
                : Optional.of(new DemoFamily(
                        "bereavement",
                        applicant.get().id().value(),
                        dead.get().id().value(),
                        applicant.get().name(),
                        applicant.get().kana(),
                        Math.max(0, daysSince(dead.get(), today) - 4)));
    }

    private static int daysSince(Resident dead, LocalDate today) {
        return dead.standing() instanceof Standing.Dead(var on) && on != null
                ? (int) (today.toEpochDay() - on.toEpochDay())
                : 0;
    }

    /** Whoever comes for it could: a mother for a birth, a grown-up for the rest. Nobody comes twice. */
    private static DemoFamily other(String event, List<Household> settled, int number, LocalDate today, int daysAgo) {
        if (event.equals("moving-in")) {
            var name = DemoFamily.NEWCOMERS.get(number % DemoFamily.NEWCOMERS.size());
            return new DemoFamily(event, null, null, name.getFirst(), name.getLast(), daysAgo);
        }
        boolean mother = event.equals("birth") || event.equals("childcare");
        for (var home : settled) {
            for (var member : home.members()) {
                int age = member.birthDate() == null ? 0 : Age.at(member.birthDate(), today);
                if (mother
                        ? member.sex() == Sex.FEMALE
                                && age >= 22
                                && age < 42
                                && home.members().size() > 1
                        : age >= 20) {
                    settled.remove(home);
                    return new DemoFamily(event, member.id().value(), null, member.name(), member.kana(), daysAgo);
                }
            }
        }
        throw new IllegalStateException("Nobody in the demo city could come for " + event);
    }

    private void apply(
            DemoFamily family, Actor clerk, Instant now, RandomGenerator chance, Map<String, Integer> handled) {
        var day = LocalDate.ofInstant(now, City.ZONE).minusDays(family.daysAgo());
        var catalogue = catalogues.current();
        var at = Office.days(catalogue)
                .onOrBefore(day)
                .atTime(LocalTime.of(9, 10).plusMinutes(chance.nextInt(400)))
                .atZone(City.ZONE)
                .toInstant();
        var then = at.isBefore(now) ? at : now;
        var submitted = Past.at(then, () -> submitted(family, clerk, LocalDate.ofInstant(then, City.ZONE), chance));
        for (var header : submitted) {
            int number = handled.merge(header.division(), 1, Integer::sum);
            boolean chief = catalogue.procedure(header.procedure()).decide() == Procedure.Level.CHIEF;
            office.work(
                    header,
                    catalogue,
                    DemoFate.of(family.daysAgo(), number, chief, office.canMove(header)),
                    now,
                    chance);
        }
    }

    private List<Header> submitted(DemoFamily family, Actor clerk, LocalDate today, RandomGenerator chance) {
        var interview = start.start(family.event(), family.people(), null, null, clerk.doer());
        var catalogue = catalogues.release(interview.release(), interview.on());
        var answers = new DemoAnswers(catalogue, interview, family, today, chance);
        var list = answers.toTheList();
        var chosen = chosen(list, chance);
        answers.forTheForms(list, chosen);
        var kept = answer.answer(interview, catalogue, answers.said(), Source.CLERK, true);
        if (chosen.isEmpty() || !(kept instanceof AnswerQuestion.Result.Kept(var told))) {
            return List.of();
        }
        var of = new SubmitApplications.Case(
                told.id(),
                told.event(),
                told.release(),
                told.on(),
                Header.Channel.COUNTER,
                null,
                family.person(),
                family.dead(),
                family.name(),
                family.kana());
        return submit.submit(
                        of,
                        Chosen.of(conversations.of(told), chosen),
                        UUID.randomUUID().toString(),
                        Office.days(catalogue),
                        clerk.doer())
                .applications();
    }

    private static List<Rule.Ref> chosen(Questioning list, RandomGenerator chance) {
        var possible = new ArrayList<>(list.matches().stream()
                .filter(Match::certain)
                .filter(match -> match.procedure().division() != null)
                .map(Match::ref)
                .toList());
        Collections.shuffle(possible, chance);
        return possible.stream().limit(AT_MOST).toList();
    }
}
