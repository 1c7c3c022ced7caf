package org.kaikaku.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class NoticesTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    PublishCity publish;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Notices notices;

    @Autowired
    Consents consents;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private String login = "";
    private UUID account = UUID.randomUUID();

    @BeforeEach
    void somebody_with_an_account() {
        publish.publish(Path.of("city/mirai"));
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        login = UUID.randomUUID() + "@example.jp";
        account = accounts.open(false, login, "試験 読子", "a long enough password", null, List.of());
    }

    @Test
    void what_was_told_is_read_counted_and_read_again() throws Exception {
        tell(received("e1"));
        tell(received("e2"));

        assertThat(reads("/my/notices", login)).contains("申請を3件受け付けました", "未読").containsPattern("badge[^>]*>.*2</span>");
        var id = ids().getFirst();
        assertThat(reads("/my/notices/" + id, login)).contains("国民健康保険 &lt;b&gt;", "/my/bundles/x");
        assertThat(reads("/my/notices/" + id + "?lang=easy", login)).contains("<ruby>申請<rt>しんせい</rt></ruby>");
        assertThat(unread()).isEqualTo(1);
        assertThat(sends("/my/notices/" + id + "/unread", login).getRedirectedUrl())
                .isEqualTo("/my/notices");
        assertThat(unread()).isEqualTo(2);
        sends("/my/notices/read", login);
        assertThat(unread()).isZero();
        assertThat(reads("/my/notices/" + id, login)).contains("国民健康保険");
    }

    @Test
    void however_often_an_event_is_told_each_hears_of_it_once() {
        tell(received("same"));
        tell(received("same"));

        assertThat(ids()).hasSize(1);
    }

    @Test
    void what_is_not_committed_is_told_to_nobody() {
        together.executeWithoutResult(undone -> {
            notices.tell(account, received("undone"));
            undone.setRollbackOnly();
        });
        assertThat(ids()).isEmpty();
        assertThatThrownBy(() -> notices.tell(account, received("outside")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void somebody_elses_notice_is_not_there() throws Exception {
        tell(received("mine"));
        var other = UUID.randomUUID() + "@example.jp";
        accounts.open(false, other, "別 人", "a long enough password", null, List.of());

        assertThat(answer("/my/notices/" + ids().getFirst(), other).getStatus()).isEqualTo(404);
        assertThat(sends("/my/notices/" + ids().getFirst() + "/unread", other).getStatus())
                .isEqualTo(404);
        assertThat(reads("/my/notices", other)).contains("お知らせはまだありません");
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void the_owner_hears_of_a_change_of_their_account() throws Exception {
        events.publishEvent(new AccountChanged(account, AccountChanged.Kind.PASSKEY_ADDED, Instant.EPOCH));

        assertThat(reads("/my/notices/" + ids().getFirst(), login)).contains("パスキーが追加されました。");
    }

    @ParameterizedTest
    @EnumSource
    void there_are_words_for_each_change_of_an_account(AccountChanged.Kind kind) throws Exception {
        events.publishEvent(new AccountChanged(account, kind, Instant.EPOCH));

        assertThat(ids()).hasSize(1);
    }

    @Test
    void whoever_may_agree_hears_that_something_waits_and_who_asked_does_not() throws Exception {
        var division = "d" + UUID.randomUUID().toString().substring(0, 8);
        var asker = chief(division);
        var agreer = chief(division);
        together.executeWithoutResult(_ -> consents.ask(
                new ConsentRequest(
                        "test.notice",
                        "thing/" + division,
                        null,
                        new Text("使用料を減らす", "使用料《しようりょう》を へらす", "Lower a fee"),
                        "災害のため",
                        Map.of(),
                        Right.DECIDE,
                        division,
                        null),
                asker));

        assertThat(reads("/staff/notices", login(agreer))).contains("あなたの同意を待っています: 使用料を減らす");
        assertThat(reads("/staff/notices", login(asker))).contains("お知らせはまだありません");
    }

    private Actor chief(String division) {
        var login = "s" + UUID.randomUUID().toString().substring(0, 8);
        var id = accounts.open(
                true,
                login,
                "審査 はじめ",
                "a long enough password",
                division,
                List.of(new Assignment(Role.CHIEF, division)));
        return accounts.actor(id).orElseThrow();
    }

    private String login(Actor actor) {
        return jdbc.sql("select login from identity_account where id = ?")
                .param(actor.account())
                .query(String.class)
                .single();
    }

    private News received(String event) {
        return new News(
                event + "/" + account,
                "application.received",
                Map.of("count", Text.same("3"), "procedures", Text.same("国民健康保険 <b>")),
                "/my/bundles/x",
                "shimin");
    }

    private void tell(News news) {
        together.executeWithoutResult(_ -> notices.tell(account, news));
    }

    private List<String> ids() {
        return jdbc.sql("select id from notice_notice where account = ? order by at desc")
                .param(account)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int unread() {
        return jdbc.sql("select count(*) from notice_notice where account = ? and read_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private String reads(String path, String login) throws Exception {
        var answer = answer(path, login);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String path, String login) throws Exception {
        return web.perform(get(path).with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse sends(String path, String login) throws Exception {
        return web.perform(
                        post(path).with(user(users.loadUserByUsername(login))).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
