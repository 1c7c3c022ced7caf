package org.kaikaku.service.counter.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.service.counter.forecast.ErlangC;
import org.kaikaku.service.counter.staffing.DeskPlan.DeskTime;
import org.kaikaku.service.counter.staffing.DeskPlan.Span;

/** Where Erlang's formula is exact (an even flow by chance, exponential times, one queue, nobody leaves), the played hall must agree with it. */
class AgainstErlangTest {
    private static final double MEAN = 5;
    /** Minutes that one desk is played; many desks see as many people in less time. */
    private static final double LONG = 16_000;

    private static final double SETTLED = 500;
    private static final int RUNS = 40;

    @ParameterizedTest
    @CsvSource({"1, 0.7, 15", "3, 0.85, 10", "8, 0.9, 5"})
    void the_exact_value_lies_in_the_interval(int desks, double busy, double minutes) {
        double perMinute = busy * desks / MEAN;
        double length = LONG / desks + SETTLED;
        var longer = new double[RUNS];
        var mean = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(run);
            var waits = settled(HallDay.play(plan(desks, length), visits(perMinute, length, random), 0, length));
            longer[run] = waits.stream().filter(wait -> wait > minutes).count() / (double) waits.size();
            mean[run] =
                    waits.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
        double load = perMinute * MEAN;
        double exact = ErlangC.waitsLonger(perMinute, MEAN, desks, minutes);
        double exactMean = ErlangC.waits(load, desks) * MEAN / (desks - load);

        var told = Interval.of(longer);
        var toldMean = Interval.of(mean);
        System.out.printf(
                "M/M/%d at %.0f%%: longer than %.0f min %.4f, played %.4f (%.4f to %.4f); mean wait %.3f, played %.3f (%.3f to %.3f)%n",
                desks,
                busy * 100,
                minutes,
                exact,
                told.mean(),
                told.low(),
                told.high(),
                exactMean,
                toldMean.mean(),
                toldMean.low(),
                toldMean.high());
        assertThat(exact).isBetween(told.low(), told.high());
        assertThat(exactMean).isBetween(toldMean.low(), toldMean.high());
        assertThat(told.high() - told.low()).isLessThan(exact / 3);
    }

    private static List<Double> settled(List<Waited> waits) {
        return waits.stream()
                .filter(one -> one.at() >= SETTLED)
                .map(Waited::minutes)
                .toList();
    }

    private static DeskPlan plan(int desks, double length) {
        return new DeskPlan(IntStream.range(0, desks)
                .mapToObj(_ -> new DeskTime("", Set.of("all"), List.of(new Span(0, length))))
                .toList());
    }

    private static List<Visit> visits(double perMinute, double length, RandomGenerator random) {
        var visits = new ArrayList<Visit>();
        for (double at = random.nextExponential() / perMinute;
                at < length;
                at += random.nextExponential() / perMinute) {
            var stop = new Visit.Stop("all", random.nextExponential() * MEAN, Double.POSITIVE_INFINITY);
            visits.add(new Visit(at, 0, List.of(stop)));
        }
        return visits;
    }
}
