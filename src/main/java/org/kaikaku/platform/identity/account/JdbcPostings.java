package org.kaikaku.platform.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Posting;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPostings implements Postings {
    private final JdbcClient jdbc;
    private final SignInAccounts accounts;
    private final Roles roles;
    private final Clock clock;

    JdbcPostings(JdbcClient jdbc, SignInAccounts accounts, Roles roles, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public List<Posting> all() {
        return jdbc.sql("""
                        select a.id, a.login, a.name, a.office, s.role, s.division, s.from_day, s.to_day
                          from identity_assignment s join identity_account a on a.id = s.account
                         where s.to_day is null or s.to_day >= ?
                         order by s.division, s.role, a.name
                        """).param(today()).query(JdbcPostings::posting).list();
    }

    @Override
    public int staffWithoutRole() {
        return jdbc.sql("""
                        select count(*) from identity_account a
                         where a.staff and (a.begins is null or a.begins <= :today) and (a.ends is null or a.ends >= :today)
                           and not exists (select 1 from identity_assignment s
                                            where s.account = a.id and s.from_day <= :today and (s.to_day is null or s.to_day >= :today))
                        """).param("today", today()).query(Integer.class).single();
    }

    @Override
    public Optional<Actor> staff(String login) {
        return accounts.find(login).map(SignInAccounts.Found::actor).filter(Actor::staff);
    }

    @Override
    public void grant(UUID account, String role, String division, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("""
                        insert into identity_assignment (account, role, division, from_day, to_day)
                        values (:account, :role, :division, :from, :to)
                        on conflict (account, role, division) do update set from_day = excluded.from_day, to_day = excluded.to_day
                        """)
                .param("account", account)
                .param("role", role)
                .param("division", division)
                .param("from", from)
                .param("to", to)
                .update();
    }

    @Override
    public Taking take(UUID account, String role, String division) {
        boolean keeps =
                division.equals("*") && roles.current().role(role).rights().contains(Right.KEEP);
        if (keeps && nobodyBut(account)) {
            return Taking.LAST_KEEPER;
        }
        return jdbc.sql("delete from identity_assignment where account = ? and role = ? and division = ?")
                                .params(account, role, division)
                                .update()
                        == 1
                ? Taking.TAKEN
                : Taking.NOT_THERE;
    }

    @Override
    public boolean isLastKeeper(UUID account) {
        var keepers = keepers();
        return keepers.contains(account) && keepers.stream().allMatch(account::equals);
    }

    private boolean nobodyBut(UUID account) {
        return keepers().stream().allMatch(account::equals);
    }

    /** Locked, so that two who take the last two away wait for each other. */
    private List<UUID> keepers() {
        var keys = roles.current().with(Right.KEEP).stream().map(Role::key).toList();
        return jdbc.sql("""
                        select account from identity_assignment
                         where role in (:keys) and division = '*' and from_day <= :today and to_day is null
                         order by account, role
                           for update
                        """)
                .param("keys", keys)
                .param("today", today())
                .query((row, _) -> row.getObject("account", UUID.class))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private static Posting posting(ResultSet row, int number) throws SQLException {
        return new Posting(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("office"),
                row.getString("role"),
                row.getString("division"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
