package org.kaikaku.platform.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A server that is down, busy, silent, refuses or is not whom it says it is: no mail is lost. */
class MailServerInTroubleTest extends MailToAReader {
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

    private boolean refused() {
        return jdbc.sql("select refused_at is not null from notice_reader where account = ?")
                .param(account)
                .query(Boolean.class)
                .single();
    }
}
