package org.kaikaku.platform.notice.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** SMTP (RFC 5321). Each hand-over is one dialogue, so that the server's answer is this mail's and no other's. */
@Component
class SmtpServer implements MailServer {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);

    private final Supplier<SmtpSettings> settings;
    private final Properties more;
    private final Clock clock;

    @Autowired
    SmtpServer(Environment environment, Clock clock) {
        this(() -> SmtpSettings.of(environment), new Properties(), clock);
    }

    /** @param more of Jakarta Mail's own, such as whom to trust */
    SmtpServer(Supplier<SmtpSettings> settings, Properties more, Clock clock) {
        this.settings = settings;
        this.more = more;
        this.clock = clock;
    }

    @Override
    public boolean on() {
        return settings.get().on();
    }

    @Override
    public boolean open(Consumer<Door> work) {
        var said = settings.get();
        var properties = said.properties();
        properties.putAll(more);
        var session = Session.getInstance(properties);
        Transport transport;
        try {
            transport = session.getTransport(said.protocol());
            transport.connect(
                    said.host(),
                    said.port(),
                    said.user().isEmpty() ? null : said.user(),
                    said.user().isEmpty() ? null : said.password());
        } catch (MessagingException e) {
            LOG.warn("The mail server {}:{} cannot be used: {}", said.host(), said.port(), e.getMessage());
            return false;
        }
        try {
            work.accept(new OpenDoor(session, transport, said.from(), clock));
        } finally {
            leave(transport);
        }
        return true;
    }

    /** What was taken stays taken, however the good-bye goes. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server hung up first", e);
        }
    }

    private record OpenDoor(Session session, Transport transport, String from, Clock clock) implements Door {
        @Override
        public Answer hand(Envelope mail) {
            try {
                var message = message(mail);
                transport.sendMessage(message, message.getAllRecipients());
                return new Answer.Taken();
            } catch (MessagingException e) {
                return answer(e);
            }
        }

        @Override
        public boolean isOpen() {
            return transport.isConnected();
        }

        private MimeMessage message(Envelope mail) throws MessagingException {
            var message = new MimeMessage(session);
            message.setFrom(sender(mail.sender()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(oneLine(mail.subject()), StandardCharsets.UTF_8.name());
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
            message.setHeader("Date", date(clock.instant()));
            message.setHeader("Content-Language", mail.language());
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday note comes back
            if (mail.off() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.off() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.saveChanges();
            // The same at each try, so that who has it already can tell. saveChanges would make a new one.
            message.setHeader("Message-ID", "<" + mail.id() + from.substring(from.lastIndexOf('@')) + ">");
            return message;
        }

        private InternetAddress sender(String name) throws MessagingException {
            try {
                return new InternetAddress(from, oneLine(name), StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException impossible) {
                throw new MessagingException("every Java has UTF-8", impossible);
            }
        }

        private static String date(Instant at) {
            return java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    at.atZone(org.kaikaku.platform.city.City.ZONE));
        }

        /** A line break would begin a new line of the head. */
        private static String oneLine(String text) {
            return text.replaceAll("\\p{Cc}+", " ").strip();
        }
    }

    /** A server that minds who sends is asked again: that is the city's to mend, and no fault of the address. */
    private static Answer answer(MessagingException problem) {
        for (Exception e = problem;
                e != null;
                e = e instanceof MessagingException next ? next.getNextException() : null) {
            int code = e instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    : e instanceof SMTPSendFailedException sending ? sending.getReturnCode() : 0;
            if (code >= 500 && code < 600) {
                return new Answer.Never(String.valueOf(e.getMessage()));
            }
        }
        return new Answer.NotNow(String.valueOf(problem.getMessage()));
    }
}
