package org.kaikaku.service.counter.visitor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.kaikaku.service.counter.ticket.IssueTicket;
import org.kaikaku.service.counter.ticket.Moved;
import org.kaikaku.service.counter.ticket.Slip;
import org.springframework.stereotype.Component;

/** The page on which a number is taken, and the number. */
@Component
class TakeNumber {
    private static final int LONGEST_KEY = 60;

    private final Halls halls;
    private final IssueTicket issue;
    private final ShowBoard board;

    TakeNumber(Halls halls, IssueTicket issue, ShowBoard board) {
        this.halls = halls;
        this.issue = issue;
        this.board = board;
    }

    KioskView form(String priority, @Nullable String problem) {
        var hall = halls.current();
        return new KioskView(
                hall.name(),
                UUID.randomUUID().toString(),
                hall.errands().stream()
                        .map(errand -> new KioskView.Choice(errand.key(), errand.name()))
                        .toList(),
                hall.priorities().stream()
                        .filter(Hall.Priority::anyone)
                        .map(one -> new KioskView.Choice(one.key(), one.name()))
                        .toList(),
                priority,
                problem,
                board.show());
    }

    Moved take(String errand, String priority, Slip.Source source, String key) {
        var own =
                key.isBlank() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key;
        return issue.issue(new IssueTicket.Wish(errand, priority, source, own));
    }
}
