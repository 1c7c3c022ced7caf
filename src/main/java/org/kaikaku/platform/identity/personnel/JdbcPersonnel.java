package org.kaikaku.platform.identity.personnel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Personnel;
import org.kaikaku.platform.identity.account.OneTimeCode;
import org.kaikaku.platform.identity.account.Passwords;
import org.kaikaku.platform.identity.recovery.TellOwner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcPersonnel implements Personnel {
    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final WaysIn ways;
    private final TellOwner owner;
    private final Journal journal;
    private final TransactionTemplate together;
    private final Clock clock;

    JdbcPersonnel(
            JdbcClient jdbc,
            Passwords passwords,
            WaysIn ways,
            TellOwner owner,
            Journal journal,
            TransactionTemplate together,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.ways = ways;
        this.owner = owner;
        this.journal = journal;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public Map<String, Member> members(Collection<String> logins) {
        var members = new LinkedHashMap<String, Member>();
        jdbc.sql("select id, login, name, office, ends from identity_account where staff and login = any(:logins)")
                .param("logins", logins.toArray(String[]::new))
                .query(JdbcPersonnel::member)
                .list()
                .forEach(member -> members.put(member.login(), member));
        return members;
    }

    @Override
    public UUID join(String login, String name, String office, LocalDate from) {
        return jdbc.sql("""
                        insert into identity_account (id, staff, login, staff_number, name, password, password_given, office, begins, opened_at)
                        values (:id, true, :login, :login, :name, :password, true, :office, :from, :now)
                        on conflict (login) do update
                           set name = excluded.name, password = excluded.password, password_given = true, office = excluded.office,
                               begins = excluded.begins, ends = null, failures = 0, locked_until = null
                         where identity_account.staff and identity_account.ends < excluded.begins
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("login", login)
                .param("name", name)
                .param("password", ways.unknown())
                .param("office", office)
                .param("from", from)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional()
                .orElseThrow(Accounts.LoginTaken::new);
    }

    @Override
    public void unjoin(UUID account) {
        takeRoles(account);
        jdbc.sql("update identity_account set ends = ? where id = ?")
                .params(LocalDate.ofInstant(clock.instant(), City.ZONE).minusDays(1), account)
                .update();
    }

    @Override
    public void move(UUID account, String office) {
        takeRoles(account);
        jdbc.sql("update identity_account set office = ? where id = ?")
                .params(office, account)
                .update();
    }

    @Override
    public void leave(UUID account, LocalDate last) {
        takeRoles(account);
        jdbc.sql("update identity_absence set ended_at = ? where ? in (absent, substitute) and ended_at is null")
                .params(Timestamp.from(clock.instant()), account)
                .update();
        jdbc.sql("update identity_account set ends = ? where id = ?")
                .params(last, account)
                .update();
        ways.close(account);
    }

    @Override
    public void reset(UUID account) {
        ways.close(account);
        owner.tell(account, AccountChanged.Kind.RESET_BY_OFFICE);
    }

    @Override
    public Optional<String> firstPassword(UUID account, Actor issuer) {
        if (!withoutOwnPassword(Set.of(account)).contains(account)) {
            return Optional.empty();
        }
        var code = OneTimeCode.random(OneTimeCode.FOR_YEARS).shown();
        var hash = passwords.hash(code);
        return Optional.ofNullable(together.execute(_ -> printed(account, hash, issuer) ? code : null));
    }

    /** False where they have chosen one of their own meanwhile. */
    private boolean printed(UUID account, String hash, Actor issuer) {
        boolean set = jdbc.sql("""
                                update identity_account set password = ?, failures = 0, locked_until = null
                                 where id = ? and password_given
                                """).params(hash, account).update() == 1;
        if (set) {
            journal.write(new Trace(issuer.doer(), Act.ISSUE, "最初のパスワードの発行", null, "account/" + account));
        }
        return set;
    }

    @Override
    public Set<UUID> withoutOwnPassword(Collection<UUID> accounts) {
        return jdbc.sql("select id from identity_account where id = any(:accounts) and password_given")
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }

    private void takeRoles(UUID account) {
        jdbc.sql("delete from identity_assignment where account = ?")
                .param(account)
                .update();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("office"),
                row.getObject("ends", LocalDate.class));
    }
}
