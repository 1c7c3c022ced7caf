package org.kaikaku.platform.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Correspondent;
import org.kaikaku.platform.notice.CorrespondentUnreached;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.reader.Readers;
import org.kaikaku.platform.notice.route.OutgoingTable;
import org.kaikaku.platform.notice.route.WayOut;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class TellCorrespondentTest {
    /** Long after the house's own clock, whose jobs see nothing of this. */
    private static final Instant MORNING =
            LocalDateTime.of(2032, 6, 2, 9, 0).atZone(City.ZONE).toInstant();

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
    PublishCity publish;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    private final List<Object> published = new ArrayList<>();
    private final ApplicationEventPublisher events = published::add;
    private final Later clock = new Later(MORNING);
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final String address = UUID.randomUUID() + "@example.jp";

    @BeforeEach
    void a_mail_server() {
        publish.publish(Path.of("city/mirai"));
        jdbc.sql("delete from notice_mail where state in ('WAITING', 'SENDING')")
                .update();
        server.start();
    }

    @AfterEach
    void the_server_goes() {
        server.stop();
    }

    @Test
    void what_is_told_twice_goes_once_in_the_readers_language_with_its_link_and_is_then_thrown_away() throws Exception {
        tell("a", Language.EASY, null);
        tell("a", Language.EASY, null);

        sender(server.getSmtp().getPort()).run();
        sender(server.getSmtp().getPort()).run();

        assertThat(Received.by(address, server)).hasSize(1);
        var mail = Received.by(address, server).getFirst();
        assertThat(mail.getSubject()).isEqualTo("【未来市(みらいし)】予約(よやく)しました");
        assertThat(mail.getContent().toString())
                .contains("Y-000001", "/appointments/visits/secret")
                .doesNotContain("おくやみ");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(column("body")).containsOnlyNulls();
        assertThat(column("state")).containsExactly("SENT");
    }

    @Test
    void a_server_that_is_away_delays_it_and_what_comes_too_late_is_not_sent() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        tell("of-use", Language.JA, MORNING.plus(Duration.ofDays(2)));
        tell("too-late", Language.JA, MORNING.plus(Duration.ofMinutes(30)));
        sender(port).run();
        assertThat(column("state")).containsExactly("WAITING", "WAITING");

        clock.pass(Duration.ofHours(1));
        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            sender(port).run();
            assertThat(Received.by(address, back)).hasSize(1);
        } finally {
            back.stop();
        }
        assertThat(column("state")).containsExactlyInAnyOrder("SENT", "DROPPED");
    }

    @Test
    void an_address_gets_as_many_in_a_day_as_the_city_says_and_the_rest_on_the_next_in_whatever_letters_it_is_written()
            throws Exception {
        for (int i = 0; i < 7; i++) {
            tell("many-" + i, Language.JA, null, i % 2 == 0 ? address : address.toUpperCase(java.util.Locale.ROOT));
        }
        sender(server.getSmtp().getPort()).run();
        assertThat(Received.by(address, server)).hasSize(5);

        clock.be(LocalDateTime.of(2032, 6, 3, 8, 1).atZone(City.ZONE).toInstant());
        sender(server.getSmtp().getPort()).run();
        assertThat(Received.by(address, server)).hasSize(7);
    }

    @Test
    void what_the_server_will_never_take_is_given_up_at_once_and_whoever_told_it_hears() {
        tell("refused", Language.JA, null);
        try (var refusing = new ScriptedSmtp(Map.of("rcpt", "550 5.1.1 no such user"))) {
            sender(refusing.port()).run();
        }

        assertThat(column("state")).containsExactly("FAILED");
        assertThat(column("body")).containsOnlyNulls();
        assertThat(published).containsOnlyOnce(unreached("refused"));
    }

    @Test
    void whoever_told_something_for_which_there_is_no_room_within_the_week_hears_that_it_was_not_sent() {
        for (int i = 0; i < 7 * 5; i++) {
            tell("week-" + i, Language.JA, null);
        }
        assertThat(published).isEmpty();

        tell("one-more", Language.JA, null);

        assertThat(published).containsExactly(unreached("one-more"));
    }

    private CorrespondentUnreached unreached(String event) {
        return new CorrespondentUnreached(event + "/" + address, clock.instant());
    }

    @Test
    void nothing_is_written_to_what_is_no_single_address() {
        for (var wrong :
                List.of("a@example.jp, b@example.jp", "a@example.jp\nBcc: b@example.jp", "090-1234-5678", "a@b", "")) {
            tell("wrong-" + wrong.hashCode(), Language.JA, null, wrong);
        }

        assertThat(jdbc.sql("select count(*) from notice_mail where event like 'wrong-%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void tell(String event, Language language, @Nullable Instant until) {
        tell(event, language, until, address);
    }

    private void tell(String event, Language language, @Nullable Instant until, String to) {
        var news = new News(
                event + "/" + address,
                "appointment.booked",
                Map.of(
                        "desk", Text.same("おくやみコーナー"),
                        "place", Text.same("1階"),
                        "when", Text.same("6月9日 10:00"),
                        "number", Text.same("Y-000001")),
                "/appointments/visits/secret",
                "shimin");
        var template = file.current()
                .find(news.kind())
                .map(saying -> saying.correspondents())
                .orElseThrow();
        together.executeWithoutResult(_ -> new TellCorrespondent(smtp(1), table, compose, file, events, clock)
                .send(new Correspondent(to, language, until), news, template));
    }

    private SendMails sender(int port) {
        return new SendMails(smtp(port), table, gather, compose, readers, file, told, ways, events, together, clock);
    }

    private SmtpServer smtp(int port) {
        var settings = new SmtpSettings(
                "127.0.0.1", port, "", "", "no-reply@mirai.example.jp", SmtpSettings.Tls.NONE, Duration.ofSeconds(1));
        return new SmtpServer(() -> settings, new Properties(), clock);
    }

    private List<@Nullable String> column(String name) {
        return Arrays.asList(
                jdbc.sql("select " + name + " from notice_mail where lower(address) = lower(?) order by event")
                        .param(address)
                        .query((row, _) -> row.getString(1))
                        .list()
                        .toArray(String[]::new));
    }
}
