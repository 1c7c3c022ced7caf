package org.kaikaku.service.procedure.trial;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.platform.register.Household;
import org.kaikaku.platform.register.HouseholdId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Standing;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.interview.About;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.Prefill;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks both versions about each household of the register, by what the register knows of it and nothing else: what would have to be asked
 * is open. Each counts once for each life event that leads to the procedure, and can happen to them.
 */
@Component
class RunOnRegister implements Job<RunOnRegister.Of> {
    private static final Unseen WHY =
            new Unseen("counts over the whole register and keeps nobody; TryDraft writes down that it was done");

    private static final int AT_A_TIME = 200;

    private final Besides besides;
    private final Trials trials;
    private final Register register;
    private final Prefill prefill;
    private final Office office;
    private final TransactionTemplate together;

    RunOnRegister(
            Besides besides,
            Trials trials,
            Register register,
            Prefill prefill,
            Office office,
            TransactionTemplate together) {
        this.besides = besides;
        this.trials = trials;
        this.register = register;
        this.prefill = prefill;
        this.office = office;
        this.together = together;
    }

    record Of(UUID trial) {}

    @Override
    public String kind() {
        return "procedure.trial-on-register";
    }

    @Override
    public Class<Of> input() {
        return Of.class;
    }

    @Override
    public void run(Of of, Progress progress) {
        var comparison = besides.of(trials.find(of.trial()).orElseThrow());
        progress.total(register.households());
        int done = progress.done();
        var some = register.households(reached(done), AT_A_TIME);
        while (!some.isEmpty()) {
            var homes = some;
            done += homes.size();
            int reached = done;
            var counted = counted(homes, comparison);
            together.executeWithoutResult(_ -> {
                trials.count(of.trial(), counted);
                progress.done(reached);
            });
            some = register.households(homes.getLast(), AT_A_TIME);
        }
    }

    /** The last household that an earlier, interrupted run has counted. */
    private @Nullable HouseholdId reached(int done) {
        return done == 0 ? null : register.households(null, done).getLast();
    }

    private Map<Change, Integer> counted(List<HouseholdId> homes, Comparison comparison) {
        var today = office.today();
        var counted = new EnumMap<Change, Integer>(Change.class);
        homes.stream()
                .flatMap(home -> register.household(home, WHY).stream())
                .flatMap(home -> effects(home, comparison, today))
                .forEach(effect -> counted.merge(effect.change(), 1, Integer::sum));
        return counted;
    }

    private Stream<Effect> effects(Household home, Comparison comparison, LocalDate today) {
        return comparison.events().stream()
                .map(comparison.then()::event)
                .flatMap(event -> people(event, home, today)
                        .flatMap(people -> comparison
                                .of(
                                        event.key(),
                                        prefill.known(comparison.then(), event, people, today)
                                                .facts(),
                                        today)
                                .stream()));
    }

    /** To whom of a household it can happen: nobody moves in who lives here already, and a death is one that the register has. */
    private static Stream<People> people(LifeEvent event, Household home, LocalDate today) {
        var living = home.living().stream().map(one -> one.id().value()).findFirst();
        var died = event.died();
        if (died != null) {
            return home.members().stream()
                    .filter(member -> died.mayBe(diedOn(member), today))
                    .map(dead -> new People(
                            living.orElse(null), new About.Registered(dead.id().value())));
        }
        return event.newcomers() ? Stream.empty() : living.stream().map(People::of);
    }

    private static @Nullable LocalDate diedOn(Resident resident) {
        return resident.standing() instanceof Standing.Dead(var on) ? on : null;
    }
}
