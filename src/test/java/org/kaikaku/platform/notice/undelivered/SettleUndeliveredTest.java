package org.kaikaku.platform.notice.undelivered;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.notice.undelivered.SettleUndelivered.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class SettleUndeliveredTest {
    @Autowired
    SettleUndelivered settle;

    @Autowired
    ShowUndelivered show;

    @Autowired
    UndeliveredFigures figures;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    PublishCity publish;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor keeper = new Actor(UUID.randomUUID(), true, "情報 管理", null, "shisei", List.of());
    private UUID account = UUID.randomUUID();

    @BeforeEach
    void a_reader_whose_server_takes_nothing() {
        publish.publish(Path.of("city/mirai"));
        var address = UUID.randomUUID() + "@docomo.example.jp";
        account = accounts.open(false, address, "未来 花子", "a long enough password", null, List.of());
        jdbc.sql("insert into notice_reader (account, language, address, mark) values (?, 'JA', ?, ?)")
                .params(account, address, UUID.randomUUID().toString())
                .update();
    }

    @Test
    void the_list_says_why_and_how_often_and_neither_to_whom_nor_of_what() {
        var mail = failed("application.received");

        var line = show.all().lines().stream()
                .filter(one -> one.id().equals(mail.toString()))
                .findFirst()
                .orElseThrow();

        assertThat(line.subject().ja()).isEqualTo("【未来市】新しいお知らせが1件あります");
        assertThat(line.why()).isEqualTo("notice.undelivered.refused");
        assertThat(line.server()).isEqualTo("docomo.example.jp");
        assertThat(line.toString()).doesNotContain("花子", "国民健康保険", address());
        assertThat(line.again()).isTrue();
        assertThat(line.letter()).isTrue();
    }

    @Test
    void it_is_sent_again_once_however_many_ask_for_it_and_only_what_nobody_settled_is_counted() {
        var mail = failed("application.received");
        var before = count();

        var asked = Stream.of(1, 2, 3)
                .map(_ -> CompletableFuture.supplyAsync(() -> settle.again(mail, keeper)))
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(Outcome.DONE, Outcome.GONE, Outcome.GONE);
        assertThat(waiting()).isEqualTo(1);
        assertThat(count()).isEqualTo(before - 1);
        assertThat(journaled(mail)).containsExactly("届かなかったメールを送り直す");
    }

    @Test
    void who_has_no_address_any_more_is_written_to_by_letter() {
        var mail = failed("application.received");
        jdbc.sql("update notice_reader set address = null where account = ?")
                .param(account)
                .update();

        assertThat(settle.again(mail, keeper)).isEqualTo(Outcome.NO_ADDRESS);
        assertThat(settle.byLetter(mail, keeper)).isEqualTo(Outcome.DONE);
        assertThat(settle.byLetter(mail, keeper)).isEqualTo(Outcome.GONE);
        assertThat(letters()).isEqualTo(1);
        assertThat(journaled(mail)).containsExactly("届かなかったメールを手紙で送る");
    }

    @Test
    void a_mail_that_only_confirmed_an_address_is_settled_and_not_sent_again() {
        var mail = mail("CONFIRMATION");

        assertThat(settle.again(mail, keeper)).isEqualTo(Outcome.NOTHING_IN_IT);
        assertThat(settle.byLetter(mail, keeper)).isEqualTo(Outcome.NOTHING_IN_IT);
        assertThat(settle.leave(mail, keeper)).isEqualTo(Outcome.DONE);
        assertThat(settle.leave(UUID.randomUUID(), keeper)).isEqualTo(Outcome.GONE);
    }

    private UUID failed(String kind) {
        var news = new News(
                "undelivered/" + account,
                kind,
                Map.of("count", Text.same("1"), "procedures", Text.same("国民健康保険")),
                "/my/bundles/x",
                "shimin");
        together.executeWithoutResult(_ -> notices.tell(account, news));
        var mail = mail("NEWS");
        jdbc.sql("""
                        insert into notice_in_mail (notice, account, due, mail)
                        select id, account, now(), ? from notice_notice where event = ?
                        on conflict (notice) do update set mail = excluded.mail
                        """).params(mail, news.event()).update();
        return mail;
    }

    private UUID mail(String purpose) {
        var mail = UUID.randomUUID();
        jdbc.sql("""
                        insert into notice_mail (id, account, purpose, address, state, attempts, made_at, due, ended_at, problem)
                        values (?, ?, ?, ?, 'FAILED', 1, ?, ?, ?, '550 5.1.1 no such user')
                        """)
                .params(mail, account, purpose, address(), now(), now(), now())
                .update();
        return mail;
    }

    private java.sql.Timestamp now() {
        return java.sql.Timestamp.from(Instant.now(clock));
    }

    private String address() {
        return jdbc.sql("select login from identity_account where id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private int count() {
        return figures.figures().getFirst().now().get().intValue();
    }

    private int waiting() {
        return jdbc.sql(
                        "select count(*) from notice_in_mail where account = ? and (mail is null or mail in (select id from notice_mail where state <> 'FAILED'))")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private int letters() {
        return jdbc.sql(
                        "select count(*) from notice_letter l join notice_notice n on n.id = l.notice where n.account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private List<String> journaled(UUID mail) {
        return jdbc.sql("select purpose from audit_entry where object = ?")
                .param("mail/" + mail)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
