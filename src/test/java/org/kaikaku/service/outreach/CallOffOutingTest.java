package org.kaikaku.service.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.notice.CorrespondentUnreached;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody goes: who hears of it by notice or mail, and whom somebody must call. */
class CallOffOutingTest extends AtStops {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate together;

    @Test
    void calling_off_tells_everybody_once_and_leaves_a_list_of_whom_to_call() throws Exception {
        var path = day("shiosai", 0);
        var page = office(path);
        var mine = book(path, free(path, 0), resident);
        var market = "/outreach/stops/kawabe/days/" + date(path);
        var turn = free(market, 0);
        var strangers = book(market, turn, "");

        assertThat(opens(post(page + "/calling-off"), clerk).getStatus()).isEqualTo(422);
        var past = page.replace(
                date(path), LocalDate.parse(date(path)).minusWeeks(8).toString());
        assertThat(reads(past, clerk)).doesNotContain("calling-off");
        var late = opens(post(past + "/calling-off").param("reason", "大雪のため"), clerk);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(UTF_8)).contains("終わった巡回は、中止にできません");
        opens(post(page + "/calling-off").param("reason", "大雪のため"), clerk);
        assertThat(opens(guest(market, turn), "").getStatus()).isEqualTo(404);
        run("outreach.call-off");
        run("outreach.call-off");

        assertThat(reads(mine, resident)).contains("中止です");
        assertThat(heard("outreach.called-off")).isEqualTo(1);
        assertThat(reads(page, clerk)).contains("大雪のため", "中止を知らせていない");
        opens(post("/staff/outings/bookings/" + id(strangers) + "/call"), clerk);
        assertThat(reads(page, clerk)).doesNotContain("中止を知らせていない");
        assertThat(reads("/outreach", "")).contains("この日は中止です");
    }

    @Test
    void who_gave_a_mail_address_hears_by_mail_in_their_language_and_only_who_did_not_is_to_be_called()
            throws Exception {
        var mover = UUID.randomUUID() + "@example.jp";
        var waiter = UUID.randomUUID() + "@example.jp";
        mails(true);
        try {
            var path = day("hinata", 4);
            var from = free(path, 0);
            var link = String.valueOf(opens(guest(path + "?lang=en", from).param("mail", mover), "")
                    .getRedirectedUrl());
            assertThat(reads(link, "")).contains("同じリンクをメールでも送ります");
            opens(post(linked(mover) + "/time").param("from", free(path, 1)), "");
            var called = book(path, from, "");

            var clinic = path.replace("hinata", "takao");
            var first = book(clinic, free(clinic, 0), "");
            opens(guest(clinic + "/waiting", "").param("mail", waiter), "");
            assertThat(mails(waiter)).isEmpty();
            opens(post(first + "/cancellation"), "");
            opens(post(linked(waiter) + "/acceptance"), "");

            var slope = path.replace("hinata", "kinone");
            var given = book(slope, free(slope, 0), "");
            opens(guest(slope + "/waiting", ""), "");
            assertThat(reads(office(path), clerk)).doesNotContain("電話で知らせてください");
            opens(post(given + "/cancellation"), "");
            assertThat(reads(office(path), clerk)).contains("空きが出ました。電話で知らせてください。", "取り置き");

            opens(post(office(path) + "/calling-off").param("reason", "大雪のため"), clerk);
            run("outreach.call-off");
            run("outreach.call-off");

            assertThat(mails(mover))
                    .hasSize(3)
                    .allSatisfy(mail -> assertThat(mail)
                            .startsWith("EN [Mirai City]")
                            .contains("Hinata community hall")
                            .doesNotContain("巡回 はな", "くらしの相談"))
                    .last()
                    .satisfies(mail -> assertThat(mail).contains("Called off", "大雪のため"));
            assertThat(mails(waiter))
                    .extracting(mail -> mail.substring(0, mail.indexOf(':')))
                    .containsExactly("JA 【未来市】空きが出ました", "JA 【未来市】お出かけ市役所", "JA 【未来市】中止のお知らせ");
            assertThat(toCall(path)).contains(id(called)).doesNotContain(id(link));
            assertThat(reads(office(path), clerk))
                    .contains(mover, "メールで知らせる", "電話で知らせる")
                    .doesNotContain("メールが届きませんでした");
            comesBack(mover);
            await().untilAsserted(() -> assertThat(reads(office(path), clerk)).contains("メールが届きませんでした。電話で知らせてください。"));
            assertThat(toCall(path)).contains(id(link), id(called));
            opens(post("/staff/outings/bookings/" + id(link) + "/call"), clerk);
            assertThat(toCall(path)).doesNotContain(id(link));
        } finally {
            mails(false);
            jdbc.sql("delete from notice_mail where address in (?, ?)")
                    .params(mover, waiter)
                    .update();
        }
    }

    /** Whether the city has a mail server; nothing listens there. */
    private static void mails(boolean on) {
        List.of("host=127.0.0.1", "port=1", "from=no-reply@mirai.example.jp").forEach(one -> {
            var name = "kaikaku.smtp." + one.split("=")[0];
            if (on) {
                System.setProperty(name, one.split("=")[1]);
            } else {
                System.clearProperty(name);
            }
        });
    }

    private List<String> mails(String address) {
        return jdbc.sql("select language, subject, body from notice_mail where address = ? order by made_at, id")
                .param(address)
                .query((row, _) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    /** The latest mail to this address cannot be delivered. */
    private void comesBack(String address) {
        var event = jdbc.sql("select event from notice_mail where address = ? order by made_at desc, id limit 1")
                .param(address)
                .query(String.class)
                .single();
        together.executeWithoutResult(_ -> events.publishEvent(new CorrespondentUnreached(event, Instant.now())));
    }

    /** Whom nobody has told that the outing is called off. */
    private List<UUID> toCall(String path) {
        return jdbc.sql("select id from outreach_booking where day = ? and state = 'CALLED_OFF' and told_at is null")
                .param(LocalDate.parse(date(path)))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What the latest mail opens. */
    private String linked(String address) {
        var found = Pattern.compile("/outreach/bookings/\\S+")
                .matcher(mails(address).getLast());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
