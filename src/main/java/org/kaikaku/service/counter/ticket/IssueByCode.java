package org.kaikaku.service.counter.ticket;

import java.time.LocalDate;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.counter.FoundAtHome;
import org.kaikaku.service.counter.hall.HallClock;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a number to somebody who answered the questions at home: the code on their phone says where they have to go. */
@Service
public class IssueByCode {
    private final ObjectProvider<FoundAtHome> found;
    private final Halls halls;
    private final Tickets tickets;
    private final IssueTicket issue;
    private final HallClock clock;

    IssueByCode(ObjectProvider<FoundAtHome> found, Halls halls, Tickets tickets, IssueTicket issue, HallClock clock) {
        this.found = found;
        this.halls = halls;
        this.tickets = tickets;
        this.issue = issue;
        this.clock = clock;
    }

    /**
     * Whoever shows the code again while they wait gets the number that they have: a slip is lost quickly.
     *
     * @param typed the code as typed or scanned
     * @param key of the form that was sent: the same one sent twice gives one ticket
     */
    @Transactional
    public Moved issue(String typed, String priority, Slip.Source source, String key) {
        var before = tickets.asked(key);
        if (before.isPresent()) {
            return Moved.to(before.get());
        }
        return found.stream()
                .flatMap(room -> room.find(typed).stream())
                .findFirst()
                .map(one -> issue(one, priority, source, key))
                .orElseGet(() -> Moved.refused(Refusal.NO_SUCH_CODE));
    }

    private Moved issue(FoundAtHome.Found answers, String priority, Slip.Source source, String key) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var waits = tickets.carrying(today, answers.code());
        if (waits.isPresent()) {
            return Moved.to(waits.get());
        }
        return halls.current()
                .way(answers.event(), answers.divisions())
                .map(errand -> issue.issue(new IssueTicket.Wish(
                        errand.key(),
                        priority,
                        source,
                        key,
                        new IssueTicket.Carried(answers.code(), errand.services()))))
                .orElseGet(() -> Moved.refused(Refusal.CODE_LEADS_NOWHERE));
    }
}
