package org.kaikaku.platform.upkeep;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.operation.Figure;
import org.kaikaku.platform.operation.Figures;
import org.kaikaku.platform.operation.Kind;
import org.kaikaku.platform.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/** The same that the port for monitoring tells, for people. */
@Service
class ShowOperation {
    private static final String ROOM = "kaikaku.";
    private static final String SECONDS = ".seconds";
    /** What has been counted there waits for somebody. */
    private static final List<String> WANT_NONE = List.of("failed", "failing", "undelivered", "missing", "strangers");

    private final HealthContributorRegistry healths;
    private final ObjectProvider<Figures> figures;
    private final Texts texts;
    private final Environment settings;

    ShowOperation(
            HealthContributorRegistry healths, ObjectProvider<Figures> figures, Texts texts, Environment settings) {
        this.healths = healths;
        this.figures = figures;
        this.texts = texts;
        this.settings = settings;
    }

    OperationView now() {
        return new OperationView(
                Kind.of(settings) == Kind.PRODUCTION,
                healths.stream().flatMap(this::part).toList(),
                figures.stream()
                        .flatMap(room -> room.figures().stream())
                        .map(this::line)
                        .toList());
    }

    /** What has no text of its own concerns balancers only. */
    private Stream<OperationView.Part> part(HealthContributors.Entry entry) {
        var text = "upkeep.health." + entry.name();
        return texts.find(text).stream().map(_ -> new OperationView.Part(text, state(entry.contributor())));
    }

    /** Of several, the worst is the whole's. */
    private static OperationView.State state(HealthContributor contributor) {
        return switch (contributor) {
            case HealthIndicator one -> state(one.health());
            case CompositeHealthContributor several ->
                several.stream()
                        .map(one -> state(one.contributor()))
                        .max(Comparator.naturalOrder())
                        .orElse(OperationView.State.NOT_SET);
        };
    }

    private static OperationView.State state(@Nullable Health health) {
        if (health == null || health.getStatus().equals(Status.UNKNOWN)) {
            return OperationView.State.NOT_SET;
        }
        return health.getStatus().equals(Status.UP) ? OperationView.State.GOOD : OperationView.State.BAD;
    }

    private OperationView.Line line(Figure figure) {
        var value = figure.now().get().doubleValue();
        boolean time = figure.name().endsWith(SECONDS);
        return new OperationView.Line(
                figure.name(),
                texts.find("upkeep.figure." + figure.name().substring(ROOM.length()))
                        .orElseGet(() -> Text.same(figure.description())),
                time ? time(value) : Text.same("%,d".formatted((long) value)),
                wantsNone(figure.name()) && value > 0,
                figure.page());
    }

    private static boolean wantsNone(String name) {
        return WANT_NONE.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** In the largest unit of which there are two. */
    private Text time(double seconds) {
        if (Double.isNaN(seconds)) {
            return texts.get("upkeep.never");
        }
        return Unit.of((long) seconds).say((long) seconds, texts);
    }

    private enum Unit {
        DAYS(86_400),
        HOURS(3_600),
        MINUTES(60),
        SECONDS(1);

        private final long length;

        Unit(long length) {
            this.length = length;
        }

        static Unit of(long seconds) {
            return Stream.of(values())
                    .filter(unit -> seconds >= 2 * unit.length)
                    .findFirst()
                    .orElse(SECONDS);
        }

        Text say(long seconds, Texts texts) {
            var number = String.valueOf(seconds / length);
            var unit = texts.get("upkeep.unit." + name());
            return new Text(number + unit.ja(), number + unit.easy(), number + " " + unit.en());
        }
    }
}
