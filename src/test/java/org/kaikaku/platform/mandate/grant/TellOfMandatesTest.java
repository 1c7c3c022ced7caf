package org.kaikaku.platform.mandate.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Power;
import org.kaikaku.platform.identity.Scope;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Both sides of a mandate hear what becomes of it. */
@HouseTest
class TellOfMandatesTest {
    @Autowired
    TellOfMandates tell;

    @Autowired
    Accounts accounts;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    private final String person = UUID.randomUUID().toString();
    private UUID giver = UUID.randomUUID();
    private UUID daughter = UUID.randomUUID();

    @BeforeEach
    void a_mother_and_her_daughter() {
        giver = account("未来 花子");
        daughter = account("未来 さくら");
        jdbc.sql("update identity_account set person = ? where id = ?")
                .params(person, giver)
                .update();
    }

    @Test
    void the_giver_is_asked_to_confirm_and_both_hear_of_its_beginning_and_end_once() {
        var terms = terms(new Origin.Online(giver));
        tell(new Mandate.Taken(terms, proxy(), Instant.EPOCH, 1));
        assertThat(heard(giver)).containsExactly("代理人を確かめてください");
        assertThat(heard(daughter)).isEmpty();

        tell(new Mandate.InForce(terms, proxy(), Instant.EPOCH, 2));
        tell(new Mandate.InForce(terms, proxy(), Instant.EPOCH, 2));
        tell(new Mandate.Revoked(terms, proxy(), Mandate.Revoked.Side.GIVER, "未来 花子", Instant.EPOCH, 3));

        assertThat(heard(giver)).containsExactlyInAnyOrder("代理人を確かめてください", "代理が始まりました", "代理が取り消されました");
        assertThat(heard(daughter)).containsExactlyInAnyOrder("代理が始まりました", "代理が取り消されました");
    }

    @Test
    void who_has_no_account_is_told_by_letter_of_what_a_clerk_recorded_for_them() {
        jdbc.sql("update identity_account set person = null where id = ?")
                .param(giver)
                .update();
        var seen = new Origin.Counter(UUID.randomUUID(), "川瀬 徹", "shimin", "letter", "", LocalDate.of(2026, 11, 1));
        tell(new Mandate.InForce(terms(seen), proxy(), Instant.EPOCH, 1));

        jobs.stream().filter(job -> job.name().equals("notice.route")).forEach(RecurringJob::run);

        assertThat(jdbc.sql("select subject_ja from notice_notice where person = ? and account is null")
                        .param(person)
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("代理が始まりました");
    }

    private void tell(Mandate mandate) {
        together.executeWithoutResult(_ -> tell.tell(mandate));
    }

    private Terms terms(Origin origin) {
        return new Terms(
                UUID.nameUUIDFromBytes(person.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new Principal.Person(person, "未来 花子"),
                "family",
                new Scope(Set.of(Scope.EVERY), Set.of(), Set.of(Power.APPLY)),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2027, 10, 31),
                origin,
                "未来 さくら",
                "",
                "",
                Instant.EPOCH);
    }

    private Proxy proxy() {
        return new Proxy(daughter, "未来 さくら", null, "", "");
    }

    private UUID account(String name) {
        return accounts.open(false, UUID.randomUUID() + "@example.jp", name, "a long enough password", null, List.of());
    }

    private List<String> heard(UUID account) {
        return jdbc.sql("select subject_ja from notice_notice where account = ?")
                .param(account)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
