package org.kaikaku.platform.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.notice.reader.Readers;
import org.kaikaku.platform.notice.route.OutgoingTable;
import org.kaikaku.platform.notice.route.WayOut;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** With a real server for what is taken, and a scripted one for what is not. */
@HouseTest
class SendMailsTest {
    /** Early in the day, and long after the house's own clock, whose jobs see nothing of this. */
    private static final Instant MORNING =
            LocalDateTime.of(2031, 6, 2, 9, 0).atZone(City.ZONE).toInstant();

    @Autowired
    MailTable table;

    @Autowired
    GatherMail gather;

    @Autowired
    ComposeMail compose;

    @Autowired
    Readers readers;

    @Autowired
    NoticeFile file;

    @Autowired
    OutgoingTable told;

    @Autowired
    List<WayOut> ways;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    PublishCity publish;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    private final Later clock = new Later(MORNING);
    private final int port = free();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private String address = "";
    private UUID account = UUID.randomUUID();

    @BeforeEach
    void a_reader_with_a_confirmed_address() {
        publish.publish(Path.of("city/mirai"));
        jdbc.sql("delete from notice_mail where state in ('WAITING', 'SENDING')")
                .update();
        jdbc.sql("delete from notice_in_mail where mail is null").update();
        address = UUID.randomUUID() + "@example.jp";
        account = accounts.open(false, address, "未来 花子", "a long enough password", null, List.of());
        reader(account, address, "JA");
    }

    @AfterEach
    void the_server_goes() {
        server.stop();
    }

    @Test
    void a_mail_says_that_there_is_something_to_read_and_nothing_of_what_it_is() throws Exception {
        server.start();
        tell("e1");

        sender(port).run();

        var mail = only();
        assertThat(mail.getSubject()).isEqualTo("【未来市】新しいお知らせが1件あります");
        assertThat(mail.getContent().toString())
                .contains("/my/notices")
                .doesNotContain("国民健康保険", "花子", "2026-000123-4");
        assertThat(mail.getFrom()[0].toString()).contains("no-reply@mirai.example.jp");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).matches("<http://localhost:\\d+/mail/off\\?mark=.+>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@mirai\\.example\\.jp>");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void what_comes_together_goes_in_one_mail_in_the_readers_language() throws Exception {
        server.start();
        jdbc.sql("update notice_reader set language = 'EASY' where account = ?")
                .param(account)
                .update();
        tell("e1");
        tell("e2");
        tell("e3");
        var sender = sender(port);

        sender.run();
        sender.run();

        assertThat(only().getSubject()).isEqualTo("【未来市(みらいし)】新(あたら)しい お知(し)らせが あります");
        assertThat(waiting()).isZero();
    }

    @Test
    void more_than_the_city_allows_for_a_day_goes_in_one_mail_of_the_next() throws Exception {
        server.start();
        var sender = sender(port);
        for (int i = 1; i <= 7; i++) {
            tell("e" + i);
            sender.run();
            clock.pass(Duration.ofMinutes(20));
        }
        assertThat(Received.by(address, server)).hasSize(5);

        clock.be(LocalDateTime.of(2031, 6, 3, 7, 59).atZone(City.ZONE).toInstant());
        sender.run();
        assertThat(Received.by(address, server)).hasSize(5);

        clock.pass(Duration.ofMinutes(2));
        sender.run();
        assertThat(subjects()).hasSize(6).endsWith("【未来市】新しいお知らせが2件あります");
    }

    @Test
    void a_server_that_is_down_for_a_day_delays_a_mail_and_neither_loses_nor_doubles_it() throws Exception {
        tell("e1");
        var sender = sender(port);
        for (int tenMinutes = 0; tenMinutes < 24 * 6; tenMinutes++) {
            sender.run();
            clock.pass(Duration.ofMinutes(10));
        }
        assertThat(states()).containsExactly("WAITING");
        assertThat(attempts()).isBetween(6, 15);

        server.start();
        for (int hours = 0; hours < 7; hours++) {
            sender.run();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(subjects()).containsExactly("【未来市】新しいお知らせが1件あります");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void what_was_in_vain_for_days_is_given_up() {
        tell("e1");
        var sender = sender(port);
        for (int hours = 0; hours < 24 * 5; hours++) {
            sender.run();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(states()).containsExactly("FAILED");
        assertThat(refused()).isFalse();
    }

    @Test
    void a_not_now_is_tried_again() throws Exception {
        tell("e1");
        try (var busy = new ScriptedSmtp(Map.of("rcpt", "451 4.7.1 greylisted"))) {
            sender(busy.port()).run();
            assertThat(busy.taken()).isEmpty();
        }
        assertThat(states()).containsExactly("WAITING");
        server.start();
        var sender = sender(port);

        sender.run();
        assertThat(server.getReceivedMessages()).as("its pause is not over").isEmpty();
        clock.pass(Duration.ofMinutes(1));
        sender.run();

        assertThat(subjects()).hasSize(1);
    }

    @Test
    void a_never_is_not_tried_again_and_the_reader_is_told() {
        tell("e1");
        try (var refusing = new ScriptedSmtp(Map.of("rcpt", "550 5.1.1 no such user"))) {
            var sender = sender(refusing.port());
            sender.run();
            clock.pass(Duration.ofDays(1));
            sender.run();
        }
        assertThat(states()).containsExactly("FAILED");
        assertThat(attempts()).isEqualTo(1);
        assertThat(refused()).isTrue();
    }

    @Test
    void what_no_mail_can_deliver_goes_by_letter_where_the_city_allows_one() {
        tell("received", account, "application.received");
        tell("decided", account, "application.decided");
        try (var refusing = new ScriptedSmtp(Map.of("rcpt", "550 5.1.1 no such user"))) {
            sender(refusing.port()).run();
        }
        assertThat(jdbc.sql("""
                        select n.kind || ' ' || l.state || ' ' || l.held from notice_letter l
                          join notice_notice n on n.id = l.notice where n.account = ?
                        """)
                        .param(account)
                        .query((row, _) -> row.getString(1))
                        .list())
                .as("of an account that nobody linked the house knows no address; a clerk settles it")
                .containsExactly("application.decided HELD NO_ADDRESS");
    }

    @Test
    void a_server_that_minds_the_sender_is_no_fault_of_the_address() {
        tell("e1");
        try (var minding = new ScriptedSmtp(Map.of("mail", "451 4.3.0 later"))) {
            sender(minding.port()).run();
        }
        assertThat(states()).containsExactly("WAITING");
        assertThat(refused()).isFalse();
    }

    @Test
    void a_server_that_answers_nothing_is_not_waited_for_long() {
        tell("e1");
        try (var slow = new ScriptedSmtp(Map.of(".", ScriptedSmtp.SILENCE))) {
            sender(slow.port()).run();
        }
        assertThat(states()).containsExactly("WAITING");
    }

    /** The one moment in which a mail can come twice: the server has it, and its yes never came. */
    @Test
    void a_mail_whose_yes_was_lost_comes_again_under_the_same_message_id() {
        tell("e1");
        try (var cut = new ScriptedSmtp(Map.of(".", ""))) {
            var sender = sender(cut.port());
            sender.run();
            clock.pass(Duration.ofMinutes(2));
            sender.run();

            assertThat(cut.taken()).hasSize(2);
            assertThat(cut.taken())
                    .extracting(SendMailsTest::messageId)
                    .containsOnly(messageId(cut.taken().getFirst()));
        }
    }

    @Test
    void a_node_that_dies_with_a_mail_in_hand_leaves_it_to_another_after_its_lease() throws Exception {
        server.start();
        tell("e1");
        gather.gather(clock.instant());
        assertThat(table.claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(10))))
                .isPresent();
        var other = sender(port);

        other.run();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.pass(Duration.ofMinutes(11));
        other.run();

        assertThat(subjects()).hasSize(1);
        assertThat(attempts()).isEqualTo(2);
    }

    @Test
    void two_nodes_never_send_the_same() throws Exception {
        server.start();
        var readers = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        readers.forEach(one -> {
            reader(one, one + "@example.jp", "EN");
            tell("e1", one);
        });

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(sender(port)::run), CompletableFuture.runAsync(sender(port)::run))
                .join();

        var ids = Arrays.stream(server.getReceivedMessages())
                .map(SendMailsTest::id)
                .toList();
        assertThat(ids).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void who_takes_the_address_away_gets_no_mail_that_waits() {
        server.start();
        tell("e1");
        gather.gather(clock.instant());
        jdbc.sql("update notice_reader set address = null where account = ?")
                .param(account)
                .update();

        sender(port).run();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly("DROPPED");
    }

    @Test
    void a_line_break_in_a_name_or_subject_begins_no_line_of_the_head() throws Exception {
        server.start();
        var evil = "未来市\r\nBcc: victim@example.jp\r\n\r\nBuy";
        var envelope = new Envelope(UUID.randomUUID(), evil, address, evil, "text", "ja", null);

        smtp(port, SmtpSettings.Tls.NONE)
                .open(door -> assertThat(door.hand(envelope)).isEqualTo(new Answer.Taken()));

        assertThat(only().getHeader("Bcc")).isNull();
        assertThat(only().getAllRecipients()).hasSize(1);
        assertThat(only().getSubject()).isEqualTo("未来市 Bcc: victim@example.jp Buy");
    }

    @Test
    void a_server_without_tls_or_with_somebody_elses_certificate_gets_nothing() throws Exception {
        server.start();
        var tls = new GreenMail(new ServerSetup(free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        tls.start();
        try {
            tell("e1");
            sender(smtp(port, SmtpSettings.Tls.STARTTLS)).run();
            clock.pass(Duration.ofMinutes(2));
            sender(smtp(tls.getSmtps().getPort(), SmtpSettings.Tls.TLS)).run();
            assertThat(server.getReceivedMessages()).isEmpty();
            assertThat(tls.getReceivedMessages()).isEmpty();
            assertThat(states()).containsExactly("WAITING");

            var trusting = new Properties();
            trusting.put("mail.smtps.ssl.trust", "*");
            trusting.put("mail.smtps.ssl.checkserveridentity", "false");
            clock.pass(Duration.ofMinutes(10));
            sender(new SmtpServer(() -> settings(tls.getSmtps().getPort(), SmtpSettings.Tls.TLS), trusting, clock))
                    .run();
            assertThat(Received.by(address, tls)).hasSize(1);
        } finally {
            tls.stop();
        }
    }

    private SendMails sender(int port) {
        return sender(smtp(port, SmtpSettings.Tls.NONE));
    }

    private SendMails sender(MailServer to) {
        return new SendMails(to, table, gather, compose, readers, file, told, ways, events, together, clock);
    }

    private SmtpServer smtp(int port, SmtpSettings.Tls tls) {
        return new SmtpServer(() -> settings(port, tls), new Properties(), clock);
    }

    private static SmtpSettings settings(int port, SmtpSettings.Tls tls) {
        return new SmtpSettings("127.0.0.1", port, "", "", "no-reply@mirai.example.jp", tls, Duration.ofSeconds(1));
    }

    private void tell(String event) {
        tell(event, account);
    }

    private void tell(String event, UUID to) {
        tell(event, to, "application.received");
    }

    private void tell(String event, UUID to, String kind) {
        var news = new News(
                event + "/" + to,
                kind,
                Map.of("count", Text.same("1"), "procedures", Text.same("国民健康保険 2026-000123-4")),
                "/my/bundles/x",
                "shimin");
        together.executeWithoutResult(_ -> {
            notices.tell(to, news);
            var id = jdbc.sql("select id from notice_notice where event = ?")
                    .param(news.event())
                    .query(UUID.class)
                    .single();
            table.waits(id, to, clock.instant());
        });
    }

    private void reader(UUID of, String at, String language) {
        jdbc.sql("insert into notice_reader (account, language, address, mark) values (?, ?, ?, ?)")
                .params(of, language, at, UUID.randomUUID().toString())
                .update();
    }

    private MimeMessage only() throws MessagingException {
        var mine = Received.by(address, server);
        assertThat(mine).hasSize(1);
        return mine.getFirst();
    }

    private List<String> subjects() throws MessagingException {
        return Received.by(address, server).stream().map(SendMailsTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String messageId(String text) {
        return text.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> states() {
        return jdbc.sql("select state from notice_mail where account = ? order by made_at")
                .param(account)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int attempts() {
        return jdbc.sql("select attempts from notice_mail where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from notice_in_mail where account = ? and mail is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private boolean refused() {
        return jdbc.sql("select refused_at is not null from notice_reader where account = ?")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
