package org.kaikaku.platform.notice.mail;

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
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** A reader with a confirmed address, a real server for what is taken, and one that is scripted for what is not. */
@HouseTest
abstract class MailToAReader {
    /** Early in the day, and long after the house's own clock, whose jobs see nothing of this. */
    static final Instant MORNING =
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

    final Later clock = new Later(MORNING);
    final int port = free();
    final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    String address = "";
    UUID account = UUID.randomUUID();

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

    SendMails sender(int port) {
        return sender(smtp(port, SmtpSettings.Tls.NONE));
    }

    SendMails sender(MailServer to) {
        return new SendMails(to, table, gather, compose, readers, file, told, ways, events, together, clock);
    }

    SmtpServer smtp(int port, SmtpSettings.Tls tls) {
        return new SmtpServer(() -> settings(port, tls), new Properties(), clock);
    }

    static SmtpSettings settings(int port, SmtpSettings.Tls tls) {
        return new SmtpSettings("127.0.0.1", port, "", "", "no-reply@mirai.example.jp", tls, Duration.ofSeconds(1));
    }

    void tell(String event) {
        tell(event, account);
    }

    void tell(String event, UUID to) {
        tell(event, to, "application.received");
    }

    void tell(String event, UUID to, String kind) {
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

    void reader(UUID of, String at, String language) {
        jdbc.sql("insert into notice_reader (account, language, address, mark) values (?, ?, ?, ?)")
                .params(of, language, at, UUID.randomUUID().toString())
                .update();
    }

    List<String> subjects() throws MessagingException {
        return Received.by(address, server).stream().map(MailToAReader::subject).toList();
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    List<String> states() {
        return jdbc.sql("select state from notice_mail where account = ? order by made_at")
                .param(account)
                .query((row, _) -> row.getString(1))
                .list();
    }

    int attempts() {
        return jdbc.sql("select attempts from notice_mail where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
