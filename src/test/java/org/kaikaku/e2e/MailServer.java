package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.kaikaku.platform.jobs.RecurringJob;

/** The city's mail server, as long as it is open. */
final class MailServer implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final List<RecurringJob> jobs;

    MailServer(List<RecurringJob> jobs) {
        this.jobs = jobs;
        server.start();
        System.setProperty("kaikaku.smtp.host", "127.0.0.1");
        System.setProperty("kaikaku.smtp.port", String.valueOf(server.getSmtp().getPort()));
        System.setProperty("kaikaku.smtp.tls", "none");
        System.setProperty("kaikaku.smtp.from", "no-reply@mirai.example.jp");
    }

    /** What came to somebody, at least one. The house's own round may have it in hand already, so that ours finds nothing to send. */
    List<String> to(String address) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !sentTo(address).isEmpty());
        return sentTo(address);
    }

    private List<String> sentTo(String address) {
        jobs.stream().filter(one -> one.name().equals("notice.mail")).forEach(RecurringJob::run);
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> toAddress(mail, address))
                .map(MailServer::text)
                .toList();
    }

    /** The path to which a mail leads. */
    static String link(String mail) {
        var link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group(1);
    }

    private static boolean toAddress(jakarta.mail.internet.MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        List.of("host", "port", "tls", "from").forEach(name -> System.clearProperty("kaikaku.smtp." + name));
        server.stop();
    }
}
