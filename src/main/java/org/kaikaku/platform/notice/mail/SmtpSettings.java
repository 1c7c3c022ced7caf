package org.kaikaku.platform.notice.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.env.Environment;

/**
 * {@code kaikaku.smtp.*}.
 *
 * @param host empty where mail is off
 * @param user empty where the server asks for none
 * @param from address in the mail's head and on its envelope
 * @param patience how long an answer is waited for
 */
record SmtpSettings(String host, int port, String user, String password, String from, Tls tls, Duration patience) {
    private static final String ROOM = "kaikaku.smtp.";

    enum Tls {
        /** Demanded right after the greeting (RFC 3207): a server that has it not gets nothing. */
        STARTTLS,
        /** From the first byte (RFC 8314). */
        TLS,
        /** For a relay on the same machine only. */
        NONE
    }

    static SmtpSettings of(Environment environment) {
        return new SmtpSettings(
                said(environment, "host", ""),
                Integer.parseInt(said(environment, "port", "587")),
                said(environment, "user", ""),
                said(environment, "password", ""),
                said(environment, "from", ""),
                Tls.valueOf(said(environment, "tls", "starttls").toUpperCase(Locale.ROOT)),
                Duration.ofSeconds(Integer.parseInt(said(environment, "patience", "30"))));
    }

    private static String said(Environment environment, String name, String usual) {
        var said = environment.getProperty(ROOM + name, "").strip();
        return said.isEmpty() ? usual : said;
    }

    boolean on() {
        return !host.isEmpty() && !from.isEmpty();
    }

    String protocol() {
        return tls == Tls.TLS ? "smtps" : "smtp";
    }

    Properties properties() {
        var in = "mail." + protocol() + ".";
        var wait = String.valueOf(patience.toMillis());
        var properties = new Properties();
        properties.put(in + "from", from);
        properties.put(in + "connectiontimeout", wait);
        properties.put(in + "timeout", wait);
        properties.put(in + "writetimeout", wait);
        properties.put(in + "auth", String.valueOf(!user.isEmpty()));
        properties.put(in + "starttls.enable", String.valueOf(tls == Tls.STARTTLS));
        properties.put(in + "starttls.required", String.valueOf(tls == Tls.STARTTLS));
        properties.put(in + "ssl.checkserveridentity", "true");
        return properties;
    }
}
