package org.kaikaku.platform.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** As most municipal mail servers want it: encrypted after the greeting (RFC 3207), and only from those who sign in (RFC 4954). */
class SmtpServerTest {
    private static final String USER = "kaikaku";
    private static final String PASSWORD = "a password of its own";
    private static final char[] KEYSTORE = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final int port = free();
    private @Nullable SMTPServer server;

    @BeforeAll
    static void a_certificate_for_localhost() throws IOException, InterruptedException {
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        String.valueOf(KEYSTORE),
                        "-keystore",
                        folder.resolve("mail.p12").toString())
                .redirectErrorStream(true)
                .start();
        var words = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(words).isZero();
    }

    @AfterEach
    void the_server_goes() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void a_mail_goes_encrypted_to_a_server_that_it_signed_in_to() throws Exception {
        start(server(port).requireTLS().requireAuth());

        assertThat(hand(settings(USER, PASSWORD), trusting())).isEqualTo(new Answer.Taken());

        assertThat(taken)
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .startsWith("encrypted kaikaku no-reply@mirai.example.jp hanako@example.jp")
                        .contains("Auto-Submitted: auto-generated"));
    }

    @Test
    void a_wrong_password_opens_no_door_and_nothing_is_said_without_encryption() throws Exception {
        start(server(port).requireTLS().requireAuth());

        assertThat(opens(settings(USER, "another"), trusting())).isFalse();
        assertThat(taken).isEmpty();
    }

    @Test
    void a_server_that_nobody_vouches_for_or_that_is_another_gets_neither_mail_nor_password() throws Exception {
        start(server(port).requireTLS().requireAuth());

        assertThat(opens(settings(USER, PASSWORD), new Properties()))
                .as("a certificate that the JVM does not trust")
                .isFalse();
        assertThat(opens(settings("127.0.0.1", USER, PASSWORD), trusting()))
                .as("a certificate for another name")
                .isFalse();
        assertThat(taken).isEmpty();
    }

    @Test
    void a_server_that_offers_no_encryption_gets_neither_mail_nor_password() throws Exception {
        start(SMTPServer.port(port)
                .bindAddress(loopback())
                .authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory((user, password, _) -> taken.add(user + " " + password)))
                .messageHandler((_, from, to, _) -> taken.add(from + " " + to)));

        assertThat(opens(settings(USER, PASSWORD), trusting())).isFalse();
        assertThat(taken).isEmpty();
    }

    private void start(SMTPServer.Builder wanted) {
        var begun = wanted.build();
        begun.start();
        server = begun;
    }

    private SMTPServer.Builder server(int port) {
        return SMTPServer.port(port)
                .bindAddress(loopback())
                .enableTLS()
                .startTlsSocketFactory(house())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, _) -> {
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((context, from, to, data) -> taken.add("%s %s %s %s%n%s"
                        .formatted(
                                ((Session) context).isTLSStarted() ? "encrypted" : "open",
                                context.getAuthenticationHandler()
                                        .map(known -> known.getIdentity().toString())
                                        .orElse("nobody"),
                                from,
                                to,
                                new String(data, StandardCharsets.US_ASCII))));
    }

    private static boolean opens(SmtpSettings settings, Properties more) {
        return new SmtpServer(() -> settings, more, Clock.systemUTC()).open(_ -> {});
    }

    private static Answer hand(SmtpSettings settings, Properties more) {
        var answers = new CopyOnWriteArrayList<Answer>();
        new SmtpServer(() -> settings, more, Clock.systemUTC())
                .open(door -> answers.add(door.hand(
                        new Envelope(UUID.randomUUID(), "未来市", "hanako@example.jp", "お知らせ", "本文", "ja", null))));
        assertThat(answers).as("the door was opened").hasSize(1);
        return answers.getFirst();
    }

    private SmtpSettings settings(String user, String password) {
        return settings("localhost", user, password);
    }

    private SmtpSettings settings(String host, String user, String password) {
        return new SmtpSettings(
                host,
                port,
                user,
                password,
                "no-reply@mirai.example.jp",
                SmtpSettings.Tls.STARTTLS,
                Duration.ofSeconds(5));
    }

    /** Whom the city trusts: the one authority of the test, and with the host's name still compared. */
    private static Properties trusting() throws GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates());
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        var more = new Properties();
        SSLSocketFactory sockets = context.getSocketFactory();
        more.put("mail.smtp.ssl.socketFactory", sockets);
        return more;
    }

    private static SSLContext house() {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore(), KEYSTORE);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore certificates() throws GeneralSecurityException {
        try {
            var known = KeyStore.getInstance("PKCS12");
            known.load(null, null);
            var keys = keyStore();
            known.setCertificateEntry("test", keys.getCertificate(keys.aliases().nextElement()));
            return known;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore keyStore() throws GeneralSecurityException {
        try (var in = Files.newInputStream(folder.resolve("mail.p12"))) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, KEYSTORE);
            return keys;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByName("localhost");
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
