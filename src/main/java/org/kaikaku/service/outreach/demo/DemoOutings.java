package org.kaikaku.service.outreach.demo;

import java.util.List;
import java.util.function.BiConsumer;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.kaikaku.service.outreach.visit.BookStop;
import org.kaikaku.service.outreach.visit.StopVisits;
import org.kaikaku.service.outreach.visit.Turns;
import org.springframework.stereotype.Component;

/** Who called the office for a turn at the van on its next four days. */
@Component
class DemoOutings implements DemoPart {
    private static final String CLERK = "2001";
    private static final int DAYS = 21;
    private static final int OUTINGS = 4;
    private static final List<Caller> CALLERS = List.of(
            new Caller("石川 とめ", "いしかわ とめ", ""),
            new Caller("小野寺 正一", "おのでら しょういち", "耳が遠いので、筆談でお願いします。"),
            new Caller("グエン ティ ラン", "グエン ティ ラン", "やさしい日本語で話してください。"),
            new Caller("桜井 美咲", "さくらい みさき", "赤ちゃんを連れて行きます。"),
            new Caller("山根 ハル", "やまね はる", "車いすです。"));

    private record Caller(String name, String kana, String needs) {}

    private final Accounts accounts;
    private final Outings outings;
    private final Timetables timetables;
    private final StopVisits visits;
    private final Turns turns;
    private final BookStop bookStop;

    DemoOutings(
            Accounts accounts,
            Outings outings,
            Timetables timetables,
            StopVisits visits,
            Turns turns,
            BookStop bookStop) {
        this.accounts = accounts;
        this.outings = outings;
        this.timetables = timetables;
        this.visits = visits;
        this.turns = turns;
        this.bookStop = bookStop;
    }

    @Override
    public int order() {
        return 48;
    }

    @Override
    public String name() {
        return "お出かけ市役所 mobile city hall";
    }

    @Override
    public boolean present() {
        var today = timetables.day();
        return !accounts.has(CLERK)
                || timetables.find().isEmpty()
                || !visits.counted(today, today.plusDays(DAYS)).isEmpty();
    }

    @Override
    public void fill(BiConsumer<Integer, Integer> progress) {
        var clerk = accounts.staffCalled(List.of(CLERK)).getFirst().actor();
        var today = timetables.day();
        var next = outings.between(today.plusDays(1), today.plusDays(DAYS)).stream()
                .limit(OUTINGS)
                .toList();
        int caller = 0;
        for (int i = 0; i < next.size(); i++) {
            for (var call : next.get(i).calls()) {
                // The van need not come everywhere by booking: one stop of each outing is left out.
                if (caller % OUTINGS != OUTINGS - 1 || !call.byBooking()) {
                    book(next.get(i), new Turns.At(next.get(i), call), CALLERS.get(caller % CALLERS.size()), clerk);
                }
                caller++;
            }
            progress.accept(i + 1, next.size());
        }
    }

    private void book(Outing outing, Turns.At at, Caller caller, Actor clerk) {
        var errands = at.call().stop().errands();
        var errand = errands.get(Math.floorMod(outing.day().getDayOfMonth(), errands.size()));
        var who = new VanBooking.Who(caller.name(), caller.kana(), "0000000000", "", Language.JA, null, null);
        turns.free(at).stream()
                .findFirst()
                .ifPresent(start ->
                        bookStop.book(at, start, new BookStop.Wanted(errand.key(), who, caller.needs()), clerk));
    }
}
