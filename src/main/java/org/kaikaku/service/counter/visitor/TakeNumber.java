package org.kaikaku.service.counter.visitor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.kaikaku.service.counter.ticket.IssueByCode;
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
    private final IssueByCode byCode;
    private final ShowBoard board;

    TakeNumber(Halls halls, IssueTicket issue, IssueByCode byCode, ShowBoard board) {
        this.halls = halls;
        this.issue = issue;
        this.byCode = byCode;
        this.board = board;
    }

    KioskView form(String priority, @Nullable String problem) {
        return form(priority, "", problem);
    }

    /** @param code as it was typed, so that it can be mended */
    KioskView form(String priority, String code, @Nullable String problem) {
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
                hall.errands().stream().anyMatch(errand -> !errand.events().isEmpty()),
                code,
                problem,
                board.show());
    }

    Moved take(String errand, String priority, Slip.Source source, String key) {
        return issue.issue(new IssueTicket.Wish(errand, priority, source, own(key)));
    }

    Moved takeByCode(String code, String priority, Slip.Source source, String key) {
        return byCode.issue(code, priority, source, own(key));
    }

    private static String own(String key) {
        return key.isBlank() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key;
    }
}
