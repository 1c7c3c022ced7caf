package org.kaikaku.service.procedure.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Applications.Line;
import org.kaikaku.service.procedure.application.Happening;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.transfer.Transfer;
import org.kaikaku.service.procedure.transfer.Transfers;
import org.springframework.stereotype.Component;

/** What happened as far as it left the house: a step that was taken back did not, and its taking back neither. */
@Component
class ShownHistory {
    /** What the office does among itself is not the resident's matter. */
    private static final Set<Happening> AMONG_STAFF =
            Set.of(Happening.ASSIGNED, Happening.RELEASED, Happening.CHECKED, Happening.PROPOSED, Happening.SENT_BACK);

    private final Applications applications;
    private final Transfers transfers;
    private final Catalogues catalogues;

    ShownHistory(Applications applications, Transfers transfers, Catalogues catalogues) {
        this.applications = applications;
        this.transfers = transfers;
        this.catalogues = catalogues;
    }

    /**
     * The latest first.
     *
     * @param held whether the last line is not theirs to see yet
     */
    List<ApplicationView.Line> of(UUID application, boolean held) {
        var lines = left(applications.history(application));
        var shown = held ? lines.subList(0, lines.size() - 1) : lines;
        boolean moved = shown.stream().anyMatch(line -> line.what() == Happening.TRANSFERRED);
        var told = moved ? told(application) : Set.<String>of();
        return shown.stream()
                .filter(line -> !AMONG_STAFF.contains(line.what()))
                .filter(line -> line.what() != Happening.TRANSFERRED || told.contains(line.note()))
                .map(this::line)
                .toList()
                .reversed();
    }

    static List<Line> left(List<Line> history) {
        var left = new ArrayList<Line>();
        for (var line : history) {
            if (line.what() == Happening.UNDONE) {
                left.removeLast();
            } else {
                left.add(line);
            }
        }
        return left;
    }

    /** As their lines of the history write them; one that can still be taken back is not told yet. */
    private Set<String> told(UUID application) {
        return transfers.of(application).stream()
                .filter(Transfer::told)
                .map(one -> String.join("\n", one.from(), one.to(), one.reason()))
                .collect(Collectors.toSet());
    }

    private ApplicationView.Line line(Line line) {
        return new ApplicationView.Line(
                line.what(),
                Wareki.text(line.at().atZone(City.ZONE).toLocalDate()),
                line.what().asksCorrection() ? line.note() : "",
                line.proxied() ? line.doer() : "",
                line.what() == Happening.TRANSFERRED ? taker(line.note()) : null);
    }

    private @Nullable Text taker(String note) {
        var key = note.split("\n", 3)[1];
        return catalogues
                .current()
                .city()
                .divisions()
                .newest(key)
                .map(Division::name)
                .orElse(null);
    }
}
