package org.kaikaku.service.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.notice.CorrespondentUnreached;
import org.kaikaku.service.outreach.Outings.Came;
import org.kaikaku.service.outreach.Outings.Marking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Each test has a day of its own at one of Mirai's stops, so that none takes another's turn. */
@HouseTest
class StopVisitsTest {
    private static final Pattern FREE = Pattern.compile("name=\"from\" value=\"([^\"]+)\"");

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Outings outings;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate together;

    private MockMvc web;
    private String clerk = "";
    private String other = "";
    private String resident = "";
    private UUID account = UUID.randomUUID();

    @BeforeEach
    void people() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        clerk = staff("shimin");
        other = staff("zeimu");
        resident = UUID.randomUUID() + "@example.jp";
        account = accounts.open(false, resident, "巡回 太郎", "a long enough password", null, List.of());
    }

    @Test
    void a_turn_is_booked_changed_and_cancelled_by_its_link_without_an_account() throws Exception {
        var path = day("kawabe", 2);
        var wrong = opens(post(path).param("name", "山田 花子").param("kana", "山田").param("phone", "12"), "");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(UTF_8))
                .contains("value=\"山田 花子\"", "href=\"#errand\"", "href=\"#from\"", "href=\"#kana\"", "href=\"#phone\"");

        var from = free(path, 0);
        var link = book(path, from, "");
        assertThat(reads(link, "")).contains("予約ができています", "V-0", "くらしの相談");
        assertThat(opens(get(link + "/visit.ics"), "").getContentAsString(UTF_8))
                .contains("BEGIN:VEVENT", "SUMMARY:川辺小学校");

        var later = FREE.matcher(reads(link + "/times", ""))
                .results()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .group(1);
        opens(post(link + "/time").param("from", later), "");
        assertThat(jdbc.sql("select starts from outreach_booking where id = ?")
                        .param(id(link))
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.parse(later));

        opens(post(link + "/cancellation"), "");
        assertThat(reads(link, "")).contains("取り消した予約です");
        assertThat(lines(id(link)))
                .containsExactly("CREATE お出かけ市役所を予約する", "CHANGE お出かけ市役所の予約の日時を変える", "CHANGE お出かけ市役所の予約を取り消す");
    }

    @Test
    void a_stop_takes_as_many_as_it_has_places_and_who_waits_gets_what_is_given_back() throws Exception {
        var path = day("ichiba", 1);
        var from = free(path, 0);
        var first = book(path, from, "");
        assertThat(opens(guest(path, from), "").getStatus()).isEqualTo(409);
        assertThat(reads(path, "")).contains("予約でいっぱいです").doesNotContain("name=\"from\"");

        var waits = String.valueOf(opens(guest(path + "/waiting", ""), resident).getRedirectedUrl());
        assertThat(reads(waits, resident)).contains("空きを待っています", "前に0人");
        opens(post(first + "/cancellation"), "");
        assertThat(reads(waits, resident)).contains("空きが出ました");
        assertThat(heard("outreach.offered")).isEqualTo(1);
        opens(post(waits + "/acceptance"), resident);
        assertThat(reads(waits, resident)).contains("予約ができています");
        assertThat(reads("/outreach", resident)).contains("あなたの予約");
    }

    @Test
    void an_errand_that_is_not_done_there_a_turn_that_does_not_exist_and_a_day_without_the_van_are_refused()
            throws Exception {
        var path = day("kawabe", 1);
        assertThat(opens(
                                post(path)
                                        .param("errand", "bereavement")
                                        .param("from", free(path, 0))
                                        .param("name", "あ")
                                        .param("kana", "あ")
                                        .param("phone", "0300000000"),
                                "")
                        .getStatus())
                .isEqualTo(422);
        assertThat(opens(guest(path, "2026-01-01T00:00:00Z"), "").getStatus()).isEqualTo(422);
        assertThat(opens(get("/outreach/stops/kawabe/days/2026-13-45"), "").getStatus())
                .isEqualTo(404);
        assertThat(opens(get("/outreach/stops/kawabe/days/2099-01-01"), "").getStatus())
                .isEqualTo(404);
        assertThat(opens(get("/outreach/stops/nowhere"), "").getStatus()).isEqualTo(404);
        assertThat(opens(get("/outreach/bookings/guess"), "").getStatus()).isEqualTo(404);
    }

    @Test
    void who_is_not_of_the_division_learns_of_nobody_and_looking_stands_in_the_journal() throws Exception {
        var path = day("kawabe", 1);
        var link = book(path, free(path, 0), "");
        var page = office(path);

        assertThat(opens(get(page), other).getStatus()).isEqualTo(404);
        assertThat(opens(get(page), resident).getStatus()).isIn(403, 404);
        assertThat(reads(page, clerk)).contains("巡回 はな", "090");
        assertThat(jdbc.sql("select count(*) from audit_entry where purpose = 'お出かけ市役所の受付のため' and object = ?")
                        .param("outing/mirai-1/" + date(path))
                        .query(Integer.class)
                        .single())
                .isPositive();
        opens(post("/staff/outings/bookings/" + id(link) + "/cancellation"), other);
        assertThat(reads(link, "")).contains("予約ができています");
        opens(post("/staff/outings/bookings/" + id(link) + "/cancellation"), clerk);
        assertThat(reads(link, "")).contains("取り消した予約です");
    }

    @Test
    void calling_off_tells_everybody_once_and_leaves_a_list_of_whom_to_call() throws Exception {
        var path = day("shiosai", 0);
        var page = office(path);
        var mine = book(path, free(path, 0), resident);
        var market = "/outreach/stops/kawabe/days/" + date(path);
        var turn = free(market, 0);
        var strangers = book(market, turn, "");

        assertThat(opens(post(page + "/calling-off"), clerk).getStatus()).isEqualTo(422);
        var past = page.replace(date(path), LocalDate.parse(date(path)).minusWeeks(8).toString());
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
            await().untilAsserted(
                            () -> assertThat(reads(office(path), clerk)).contains("メールが届きませんでした。電話で知らせてください。"));
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

    @Test
    void whoever_marks_what_somebody_else_has_changed_is_told_and_saying_it_twice_counts_once() throws Exception {
        var path = day("hinata", 1);
        var link = book(path, free(path, 0), "");
        var crew = actor(clerk);
        var booking = outings.booking(id(link)).orElseThrow();

        assertThat(outings.mark(booking.id(), Came.MISSED, booking.version(), crew))
                .isInstanceOf(Marking.TooEarly.class);
        assertThat(outings.mark(booking.id(), Came.MET, booking.version() + 1, crew))
                .isInstanceOf(Marking.ChangedMeanwhile.class);
        assertThat(outings.mark(booking.id(), Came.MET, booking.version(), crew))
                .isInstanceOf(Marking.Marked.class);
        assertThat(outings.mark(booking.id(), Came.MET, booking.version(), crew))
                .isInstanceOf(Marking.Marked.class);
        assertThat(outings.mark(booking.id(), Came.MISSED, booking.version(), crew))
                .isInstanceOf(Marking.ChangedMeanwhile.class);
        assertThat(outings.mark(UUID.randomUUID(), Came.MET, 0, crew)).isInstanceOf(Marking.Gone.class);
        assertThat(lines(booking.id()).stream().filter(line -> line.contains("来たことを記録")))
                .hasSize(1);
    }

    @Test
    void a_route_is_found_by_a_job_accepted_by_a_person_and_told_to_who_booked() throws Exception {
        var path = day("mizusawa", 1);
        var page = office(path) + "/route";
        var link = book(path, free(path, 0), resident);
        assertThat(reads(link, resident)).contains("この間に来ます");
        assertThat(reads(page, clerk)).contains("まだ経路がありません");

        find(page);
        assertThat(reads(page, clerk))
                .contains("これは案です", "水沢集落センター", "<svg", "polyline")
                .doesNotContain("高尾診療所前");
        assertThat(opens(post(page + "/acceptance").param("version", "-1"), clerk)
                        .getStatus())
                .isEqualTo(409);
        assertThat(opens(post(page + "/acceptance").param("version", version(page)), other)
                        .getStatus())
                .isEqualTo(404);
        var late = book(path.replace("mizusawa", "takao"), free(path.replace("mizusawa", "takao"), 0), clerk);
        assertThat(late).contains("/outreach/bookings/");
        assertThat(opens(post(page + "/acceptance").param("version", version(page)), clerk)
                        .getContentAsString(UTF_8))
                .contains("経路を作り直してください");

        find(page);
        opens(post(page + "/acceptance").param("version", version(page)), clerk);
        assertThat(reads(page, clerk)).contains("この経路に決まりました", "巡回 窓口", "高尾診療所前");
        assertThat(heard("outreach.timed")).isEqualTo(1);
        assertThat(reads(link, resident)).doesNotContain("この間に来ます");
        var outing = outings.find("mirai-1", LocalDate.parse(date(path))).orElseThrow();
        assertThat(outing.at("mizusawa").orElseThrow().arrives()).isNotNull();
        assertThat(outing.at("kinone").orElseThrow().arrives()).isNull();
        assertThat(outings.booking(id(link)).orElseThrow().from())
                .isEqualTo(outing.at("mizusawa").orElseThrow().arrives());

        assertThat(line(path)).contains("経路が決定");
        opens(post(late + "/cancellation"), "");
        assertThat(line(path)).contains("経路の作り直しが必要");
        assertThat(menu(clerk)).containsPattern("href=\"/staff/outings\"[^>]*>(?s:.){0,60}badge");
        assertThat(menu(other)).doesNotContainPattern("href=\"/staff/outings\"[^>]*>(?s:.){0,60}badge");
        assertThat(reads(office(path), clerk)).contains("経路を決めたあとに、予約や取消しがありました");
    }

    private String menu(String login) throws Exception {
        var page = reads("/staff/for-me", login);
        return page.substring(0, page.indexOf("</header>"));
    }

    /** Of the list of outings. */
    private String line(String path) throws Exception {
        var page = reads("/staff/outings", clerk);
        int from = page.indexOf(office(path) + '"');
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private void find(String page) throws Exception {
        opens(post(page), clerk);
        await().atMost(Duration.ofSeconds(60)).until(() -> !reads(page, clerk).contains("探しています"));
    }

    private String version(String page) throws Exception {
        var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(reads(page, clerk));
        return found.find()
                ? found.group(1)
                : String.valueOf(jdbc.sql("select version from outreach_route where day = ?")
                        .param(LocalDate.parse(date(page.replace("/route", ""))))
                        .query(Integer.class)
                        .single());
    }

    @Test
    void the_timetable_is_a_page_a_calendar_and_open_data_without_a_name() throws Exception {
        assertThat(reads("/outreach?area=south", ""))
                .contains("毎週木曜日", "12月1日から3月31日まで", "川辺小学校")
                .doesNotContain("日向公民館");
        assertThat(reads("/outreach/timetable.csv", "")).contains("運行日", "予約制", "木の根バス停");
        assertThat(reads("/outreach/timetable.json?area=north", ""))
                .contains("hinata")
                .doesNotContain("kawabe");
        assertThat(reads("/outreach/timetable.ics", "")).contains("BEGIN:VCALENDAR", "日向公民館");
    }

    /** The form's path of the n-th day on which the van comes to a stop. */
    private String day(String stop, int n) throws Exception {
        return Pattern.compile("href=\"(/outreach/stops/" + stop + "/days/[0-9-]+)\"")
                .matcher(reads("/outreach/stops/" + stop, ""))
                .results()
                .skip(n)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String date(String path) {
        return path.replaceAll(".*/", "");
    }

    private static String office(String path) {
        return "/staff/outings/mirai-1/" + date(path);
    }

    private String free(String path, int n) throws Exception {
        return FREE.matcher(reads(path, ""))
                .results()
                .skip(n)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private String book(String path, String from, String login) throws Exception {
        return String.valueOf(opens(guest(path, from), login).getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder guest(String path, String from) {
        return post(path)
                .param("errand", "talk")
                .param("from", from)
                .param("name", "巡回 はな")
                .param("kana", "じゅんかい はな")
                .param("phone", "090-0000-0000");
    }

    private UUID id(String link) {
        return jdbc.sql("select id from outreach_booking where secret_hash = encode(sha256(cast(? as bytea)), 'hex')")
                .param(date(link).getBytes(UTF_8))
                .query(UUID.class)
                .single();
    }

    private List<String> lines(UUID id) {
        return jdbc.sql("select act || ' ' || purpose from audit_entry where object = ? order by id")
                .param("outreach/" + id)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int heard(String kind) {
        return jdbc.sql("select count(*) from notice_notice where account = ? and kind = ?")
                .params(account, kind)
                .query(Integer.class)
                .single();
    }

    private void run(String job) {
        jobs.stream().filter(one -> one.name().equals(job)).forEach(RecurringJob::run);
    }

    private Actor actor(String login) {
        return accounts.staffCalled(List.of(login)).getFirst().actor();
    }

    private String staff(String division) {
        var login = UUID.randomUUID().toString();
        accounts.open(
                true,
                login,
                "巡回 窓口",
                "a long enough password",
                division,
                List.of(new Assignment(Role.RECEPTION, division)));
        return login;
    }

    private String reads(String path, String login) throws Exception {
        var answer = opens(get(path), login);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse opens(MockHttpServletRequestBuilder request, String login) throws Exception {
        var with = login.isEmpty() ? request : request.with(user(users.loadUserByUsername(login)));
        return web.perform(with.with(csrf())).andReturn().getResponse();
    }
}
