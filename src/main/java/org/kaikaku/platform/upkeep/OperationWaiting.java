package org.kaikaku.platform.upkeep;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.platform.web.Waiting;
import org.springframework.stereotype.Component;

/** How the house is, first of all: whoever keeps it comes for that. */
@Component
class OperationWaiting implements Waiting {
    private static final String BACKUP = "kaikaku.backup.age.seconds";

    private final ShowOperation show;
    private final Texts texts;

    OperationWaiting(ShowOperation show, Texts texts) {
        this.show = show;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.KEEP.name());
    }

    @Override
    public List<Line> lines(UUID account) {
        var now = show.now();
        return Stream.of(parts(now), figures(now)).flatMap(lines -> lines).toList();
    }

    private Stream<Line> parts(OperationView now) {
        if (now.allGood()) {
            return Stream.of(new Line("upkeep.title", texts.get("upkeep.all-good"), false, OperationPages.HOME));
        }
        return now.parts().stream()
                .filter(part -> part.state() == OperationView.State.BAD)
                .map(part -> new Line(part.text(), texts.get("upkeep.state.BAD"), true, OperationPages.HOME));
    }

    private Stream<Line> figures(OperationView now) {
        return now.lines().stream()
                .filter(line -> line.wants() || line.name().equals(BACKUP))
                .map(line -> new Line(
                        "upkeep.figure." + line.name().substring("kaikaku.".length()),
                        line.value(),
                        line.wants(),
                        line.page() == null ? OperationPages.HOME : line.page()));
    }
}
