package org.kaikaku.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Addressee;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.Notices;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people what happened, on their page and by letter. */
record Mailroom(Business business, JdbcClient jdbc, ApplicationContext house) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The id of a notice to an account. */
    String notice(UUID account) {
        inOne(notices -> notices.tell(account, news()));
        return jdbc.sql("select id from notice_notice where account = ? order by at desc limit 1")
                .param(account)
                .query((row, _) -> row.getString("id"))
                .single();
    }

    /** Somebody of the register is to get a letter, and somebody whom it does not know; the batch that the worker had printed. */
    String batch(String person, String worker) throws Exception {
        inOne(notices -> {
            notices.tell(new Addressee(person, "戸口 健", null, null), news());
            notices.tell(new Addressee(null, "戸口 客", "000-0001", "未来市中央一丁目9番9号"), news());
        });
        var route = house.getBeansOfType(RecurringJob.class).values().stream()
                .filter(round -> round.name().equals("notice.route"))
                .findFirst()
                .orElseThrow();
        await().atMost(PATIENCE).until(() -> {
            route.run();
            return waiting() > 0;
        });
        var batch = Business.last(business.sent("/staff/letters/batches", worker, "division", "shimin"));
        await().atMost(PATIENCE).until(() -> printed(batch));
        return batch;
    }

    String letterOf(String batch) {
        return jdbc.sql("select id from notice_letter where batch = ?::uuid limit 1")
                .param(batch)
                .query((row, _) -> row.getString("id"))
                .single();
    }

    private int waiting() {
        return jdbc.sql(
                        "select count(*) from notice_letter where division = 'shimin' and state = 'WAITING' and name = '戸口 客'")
                .query(Integer.class)
                .single();
    }

    private boolean printed(String batch) {
        return jdbc.sql("select state <> 'PRINTING' from notice_batch where id = ?::uuid")
                .param(batch)
                .query(Boolean.class)
                .single();
    }

    private void inOne(java.util.function.Consumer<Notices> tell) {
        house.getBean(TransactionTemplate.class).executeWithoutResult(_ -> tell.accept(house.getBean(Notices.class)));
    }

    private static News news() {
        return new News(
                "door/" + UUID.randomUUID(),
                "application.correction",
                Map.of(
                        "receipt", Text.same("2026-000001-1"),
                        "procedure", Text.same("補助金"),
                        "message", Text.same("領収書を送ってください。"),
                        "until", Text.same("令和8年12月25日")),
                "/my/applications/2026-000001-1",
                "shimin");
    }
}
