package org.kaikaku.platform.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.City;

/** What a mail says, to whom, and how many go in one. */
class SendMailsTest extends MailToAReader {
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

    private MimeMessage only() throws MessagingException {
        var mine = Received.by(address, server);
        assertThat(mine).hasSize(1);
        return mine.getFirst();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from notice_in_mail where account = ? and mail is null")
                .param(account)
                .query(Integer.class)
                .single();
    }
}
