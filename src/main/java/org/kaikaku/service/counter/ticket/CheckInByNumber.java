package org.kaikaku.service.counter.ticket;

import org.kaikaku.service.counter.CheckIn;
import org.springframework.stereotype.Service;

@Service
class CheckInByNumber implements CheckIn {
    private final IssueTicket issue;

    CheckInByNumber(IssueTicket issue) {
        this.issue = issue;
    }

    @Override
    public Given checkIn(String errand, String priority, String key) {
        return switch (issue.issue(new IssueTicket.Wish(errand, priority, Slip.Source.APPOINTMENT, key))) {
            case Moved.Done(var ticket, var _) ->
                new Given.Number(
                        ticket.slip().id(),
                        ticket.slip().shown(),
                        "/counter/tickets/" + ticket.slip().id());
            case Moved.Refused(var why) -> new Given.None("ticket.refused." + why);
        };
    }
}
