package org.kaikaku.platform.payment.till;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Waiting;
import org.springframework.stereotype.Component;

/** Somebody's own till while it is open; one of a day before wants to be counted. */
@Component
class OwnTillOpen implements Waiting {
    private final TillTable tills;
    private final Clock clock;

    OwnTillOpen(TillTable tills, Clock clock) {
        this.tills = tills;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.RECEIVE.name());
    }

    @Override
    public List<Line> lines(UUID account) {
        return tills.heldBy(account).filter(Till.Open.class::isInstance).map(this::line).stream()
                .toList();
    }

    private Line line(Till till) {
        var opened = LocalDate.ofInstant(till.core().openedAt(), City.ZONE);
        boolean late = opened.isBefore(LocalDate.ofInstant(clock.instant(), City.ZONE));
        return new Line(
                late ? "payment.till.today.late" : "payment.till.today.open", Wareki.text(opened), late, "/staff/till");
    }
}
