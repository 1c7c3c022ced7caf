package org.kaikaku.service.procedure.office.desk;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.office.CityTime;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Service;

/** What waits for whoever asks. A note speaks of somebody, so showing it is a look at their record. */
@Service
class ShowForMe {
    private static final Unseen WHY = new Unseen("the line of each case that may be shown is written below");

    private static final int MOST = 50;

    private final Desk desk;
    private final Applications applications;
    private final Journal journal;
    private final Clock clock;

    ShowForMe(Desk desk, Applications applications, Journal journal, Clock clock) {
        this.desk = desk;
        this.applications = applications;
        this.journal = journal;
        this.clock = clock;
    }

    ForMeView show(Actor actor) {
        var items = desk.of(actor.account(), MOST);
        var cases = applications
                .numbered(
                        items.stream()
                                .flatMap(item -> Receipt.parse(item.receipt()).stream())
                                .distinct()
                                .toList(),
                        WHY)
                .stream()
                .map(Application::header)
                .filter(header -> Scope.covers(actor, header.division()))
                .collect(Collectors.toMap(header -> header.receipt().toString(), Function.identity()));
        journal.write(cases.values().stream()
                .flatMap(header -> header.traces(actor.doer(), Act.LOOK, "自分あての申し送りを読む").stream())
                .toList());
        List<ForMeView.Line> lines = items.stream()
                .map(item -> line(item, cases.containsKey(item.receipt())))
                .toList();
        return new ForMeView(
                (int) lines.stream().filter(ForMeView.Line::fresh).count(), lines, CityTime.day(clock.instant()));
    }

    private static ForMeView.Line line(Desk.Item item, boolean open) {
        return new ForMeView.Line(
                item.hands(),
                item.receipt(),
                item.from(),
                open ? item.text() : "",
                CityTime.day(item.at()),
                CityTime.time(item.at()),
                item.read() == null,
                open);
    }
}
