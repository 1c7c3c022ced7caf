package org.kaikaku.service.procedure.news;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.Match;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asked for it hears some days before that something on their list is due, as long as they have not applied for it. */
@Component
class RemindOfDeadlines implements RecurringJob {
    private static final int DRAFTS = 20;

    private final Notices notices;
    private final Interviews interviews;
    private final Conversations conversations;
    private final Applications applications;
    private final TransactionTemplate together;
    private final Clock clock;
    private volatile @Nullable LocalDate done;

    RemindOfDeadlines(
            Notices notices,
            Interviews interviews,
            Conversations conversations,
            Applications applications,
            TransactionTemplate together,
            Clock clock) {
        this.notices = notices;
        this.interviews = interviews;
        this.conversations = conversations;
        this.applications = applications;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "procedure.remind";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    /** Once a day; said twice, it is heard once all the same. */
    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        if (!today.equals(done)) {
            remind(today);
            done = today;
        }
    }

    void remind(LocalDate today) {
        notices.wanting(NewsKinds.DEADLINE)
                .forEach(account ->
                        interviews.draftsOf(account, 0, DRAFTS).forEach(draft -> remind(account, draft, today)));
    }

    private void remind(UUID account, Interview draft, LocalDate today) {
        var submitted = applications.submitted(draft.id());
        conversations.of(draft).questioning().matches().stream()
                .filter(match -> match.certain() && !submitted.contains(match.ref()))
                .forEach(match -> remind(account, draft, match, today));
    }

    private void remind(UUID account, Interview draft, Match match, LocalDate today) {
        var due = match.due();
        if (due == null) {
            return;
        }
        long left = ChronoUnit.DAYS.between(today, due.date());
        if (notices.remindBefore().contains((int) left)) {
            var news = new News(
                    "interview/%s/%s/%d/%s/%d"
                            .formatted(draft.id(), match.procedure().key(), match.index(), due.date(), left),
                    NewsKinds.DEADLINE,
                    Map.of(
                            "procedure",
                            match.procedure().title(),
                            "due",
                            Wareki.text(due.date()),
                            "days",
                            Text.same(String.valueOf(left))),
                    "/interviews/" + draft.id() + "/result",
                    News.CITY);
            together.executeWithoutResult(_ -> notices.tell(account, news));
        }
    }
}
