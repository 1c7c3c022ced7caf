package org.kaikaku.platform.payment.arrears;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Addressee;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.payment.PayDays;
import org.kaikaku.platform.payment.fees.DunningStep;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks for what is late, step by step as the city's file says, each step once for a charge. */
@Component
class AskForArrears implements RecurringJob {
    static final String KIND = "payment.late";

    private final ArrearsTable arrears;
    private final PaymentFiles files;
    private final Notices notices;
    private final Journal journal;
    private final PayDays days;
    private final TransactionTemplate together;
    private final Clock clock;

    AskForArrears(
            ArrearsTable arrears,
            PaymentFiles files,
            Notices notices,
            Journal journal,
            PayDays days,
            TransactionTemplate together,
            Clock clock) {
        this.arrears = arrears;
        this.files = files;
        this.notices = notices;
        this.journal = journal;
        this.days = days;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.ask-for-arrears";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        DunningStep before = null;
        for (var step : files.rules().dunning()) {
            var last = before;
            together.executeWithoutResult(_ -> toAsk(step, last).forEach(late -> ask(late, step)));
            before = step;
        }
    }

    /** As long after the step before it as the city's file has between them, also where that came late. */
    private List<ArrearsTable.Late> toAsk(DunningStep step, @Nullable DunningStep before) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        int between = before == null ? 0 : Math.max(1, step.days() - before.days());
        return arrears.toAsk(
                step.key(),
                today.minusDays(step.days()),
                before == null ? "" : before.key(),
                today.minusDays(between - 1L).atStartOfDay(City.ZONE).toInstant());
    }

    private void ask(ArrearsTable.Late late, DunningStep step) {
        var payer = late.payer();
        var until = days.last(LocalDate.ofInstant(clock.instant(), City.ZONE).plusDays(step.pay()));
        var news = news(late, step, until);
        if (payer.account() != null) {
            notices.tell(payer.account(), news);
        } else if (payer.person() != null) {
            notices.tell(new Addressee(payer.person(), payer.name(), null, null), news);
        }
        boolean told = payer.account() != null || payer.person() != null;
        arrears.taken(late.charge(), step.key(), told, until, clock.instant());
        journal.write(new Trace(Doer.SYSTEM, Act.CHANGE, "期限を過ぎたお支払いをお願いする", payer.person(), "charge/" + late.shown()));
    }

    /** A 督促 names the day by which is paid (地方自治法231条の3第1項). */
    private static News news(ArrearsTable.Late late, DunningStep step, LocalDate until) {
        var facts = Map.of(
                "step", step.name(),
                "what", late.words(),
                "amount", Text.same(Page.count(late.amount())),
                "due", Wareki.text(late.due()),
                "until", Wareki.text(until),
                "number", Text.same(late.shown()));
        return new News(
                "charge/" + late.shown() + "/" + step.key() + "/" + late.due(),
                KIND,
                facts,
                "/payments/" + late.charge(),
                late.division());
    }

    @Configuration
    static class Kinds {
        @Bean
        NoticeKind paymentLate() {
            return NoticeKind.toResidents(KIND, "step", "what", "amount", "due", "until", "number");
        }
    }
}
