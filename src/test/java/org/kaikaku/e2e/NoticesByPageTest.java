package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Addressee;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.register.ImportReport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked of somebody reaches them: on their telephone by mail and page, or in an envelope. */
class NoticesByPageTest extends Journey {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate together;

    private final GreenMail server = new GreenMail(new ServerSetup(free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void the_city_has_a_mail_server() {
        server.start();
        System.setProperty("kaikaku.smtp.host", "127.0.0.1");
        System.setProperty("kaikaku.smtp.port", String.valueOf(server.getSmtp().getPort()));
        System.setProperty("kaikaku.smtp.tls", "none");
        System.setProperty("kaikaku.smtp.from", "no-reply@mirai.example.jp");
    }

    @AfterEach
    void and_now_none() {
        List.of("host", "port", "tls", "from").forEach(name -> System.clearProperty("kaikaku.smtp." + name));
        server.stop();
    }

    @Test
    void asked_to_mend_by_mail_and_notice_and_read_again() {
        var login = hanako();
        var hanako = withTelephone();
        hanako.open("/sign-in");
        hanako.signIn(login, PASSWORD);
        hanako.open("/my/notices/settings");
        hanako.find("#address").fill("hanako@mail.example.jp");
        hanako.press("form[action='/my/notices/address'] button");
        assertThat(hanako.told()).contains("確認のメールを送りました");
        hanako.open(link(mail("メールアドレスの確認")));
        hanako.press("form[action$='/confirmation'] button");
        assertThat(hanako.text()).contains("hanako@mail.example.jp");

        var receipt = changeOfHead(login);
        var colleague = staff(Role.CASE_WORKER, "shimin");
        Casework.askAgain(atDesk(), colleague, receipt, "household.new_head_name");

        var mail = mail("新しいお知らせ");
        assertThat(mail).doesNotContain("花子", "世帯主", receipt);
        hanako.open(link(mail));
        assertThat(hanako.path()).isEqualTo("/my/notices");
        assertThat(hanako.find("nav .badge").first().innerText())
                .as("received, a token made, to mend")
                .contains("3");
        var subject = "申請の補正のお願い(" + receipt + ")";
        hanako.press("main a:has-text('" + subject + "')");
        assertThat(hanako.heading()).isEqualTo(subject);
        assertThat(hanako.text()).contains(Casework.PLEA);
        hanako.press("main a.button");
        assertThat(hanako.path()).isEqualTo("/my/applications/" + receipt);

        hanako.open("/my/notices");
        hanako.press("main a:has-text('" + subject + "')");
        assertThat(hanako.text()).contains(Casework.PLEA);
        hanako.press("form[action$='/unread'] button");
        assertThat(hanako.told()).contains("未読に戻しました");
    }

    @Test
    void a_letter_batch_is_printed_posted_and_one_letter_comes_back() throws IOException {
        var person = "6" + ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected
                %1$s,%1$s,紙野 文,カミノ フミ,1940-01-02,female,世帯主,resident,,000-0001,未来市封筒町一丁目1番1号,
                """.formatted(person);
        assertThat(register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        ImportReport.Imported.class,
                        done -> assertThat(done.rejected()).isEmpty());
        together.executeWithoutResult(_ -> notices.tell(
                new Addressee(person, "紙野 文", null, null),
                new News(
                        "journey/" + UUID.randomUUID(),
                        "application.withdrawn",
                        java.util.Map.of(
                                "receipt", Text.same("2026-000009-9"),
                                "procedure", Text.same("補助金"),
                                "reason", Text.same("電話で申し出があった。")),
                        null,
                        "suido")));
        round("notice.route");

        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.CASE_WORKER, "suido").login(), PASSWORD);
        clerk.until(() -> {
            clerk.open("/staff/letters");
            return clerk.find("form[action='/staff/letters/batches'] button").count() > 0;
        });
        clerk.press("form[action='/staff/letters/batches'] button");
        clerk.until(() -> {
            clerk.open(clerk.path());
            return clerk.find("a[download]").count() > 0;
        });
        byte[] pdf = clerk.file(clerk.find("a[download]").getAttribute("href")).body();
        assertThat(Pdf.text(pdf)).contains("紙野 文 様", "未来市封筒町一丁目1番1号", "電話で申し出があった。");
        clerk.find("#on").fill("");
        clerk.press("form[action$='/posting'] button");
        assertThat(clerk.text()).contains("印刷した日から今日までの日を入力してください");
        clerk.press("form[action$='/posting'] button");
        assertThat(clerk.told()).contains("発送済みにしました");
        clerk.press("form[action$='/return'] button");
        assertThat(clerk.text()).contains("宛先に届きませんでした");
        clerk.press("form[action$='/again'] button");
        assertThat(clerk.told()).contains("次にまとめて印刷します");
    }

    /** The text of the mail whose subject says so, once it has come. */
    private String mail(String subject) {
        round("notice.route");
        round("notice.mail");
        var found = Arrays.stream(server.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getSubject().contains(subject);
                    } catch (MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .findFirst()
                .orElseThrow();
        try {
            return found.getSubject() + "\n" + found.getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String link(String mail) {
        var link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group(1);
    }

    private void round(String job) {
        jobs.stream().filter(one -> one.name().equals(job)).forEach(RecurringJob::run);
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
