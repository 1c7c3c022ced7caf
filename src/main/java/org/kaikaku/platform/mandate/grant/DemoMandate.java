package org.kaikaku.platform.mandate.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Power;
import org.kaikaku.platform.identity.Scope;
import org.springframework.stereotype.Component;

/** A daughter and a 行政書士 who may act for 未来 花子. Never in a real city. */
@Component
class DemoMandate implements DemoPart {
    private static final String PASSWORD = "mirai-demo-2026";
    private static final String DAUGHTER = "sakura@example.jp";
    private static final String SCRIVENER = "gyosei@example.jp";
    private static final String HANAKO = "90000012";
    private static final int MONTHS = 12;

    private final Accounts accounts;
    private final MandateBook book;
    private final OfferMandate offer;
    private final TakeMandate take;
    private final ConfirmMandate confirm;
    private final Clock clock;

    DemoMandate(
            Accounts accounts,
            MandateBook book,
            OfferMandate offer,
            TakeMandate take,
            ConfirmMandate confirm,
            Clock clock) {
        this.accounts = accounts;
        this.book = book;
        this.offer = offer;
        this.take = take;
        this.confirm = confirm;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String name() {
        return "代理 mandates";
    }

    @Override
    public boolean present() {
        return accounts.has(DAUGHTER) || accounts.of(HANAKO).isEmpty();
    }

    @Override
    public List<String> welcome() {
        return List.of(
                "代理 for another    sakura@example.jp (花子の娘 her daughter)   gyosei@example.jp (行政書士 a certified professional)");
    }

    @Override
    public void fill(BiConsumer<Integer, Integer> progress) {
        var hanako = accounts.actor(accounts.of(HANAKO).iterator().next()).orElseThrow();
        give(hanako, DAUGHTER, "未来 さくら", "family", "", "");
        progress.accept(1, 2);
        give(hanako, SCRIVENER, "佐藤 行雄", "professional", "gyosei-shoshi", "00000000");
        progress.accept(2, 2);
    }

    private void give(Actor giver, String login, String name, String kind, String profession, String registration) {
        var proxy = accounts.actor(accounts.open(false, login, name, PASSWORD, null, List.of()))
                .orElseThrow();
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var scope = new Scope(Set.of("bereavement", "disclosure"), Set.of(), EnumSet.allOf(Power.class));
        var wish = new Wish(kind, scope, today, today.plusMonths(MONTHS), name, "", "");
        if (offer.offer(wish, giver) instanceof Given.Coded(var _, var code)
                && take.take(code, profession, registration, proxy) instanceof Outcome.Done(var taken)) {
            confirm.confirm(book.find(taken.id()).orElseThrow(), giver);
        }
    }
}
