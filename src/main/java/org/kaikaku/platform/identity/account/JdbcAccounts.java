package org.kaikaku.platform.identity.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.Roles;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements Accounts {
    private final JdbcClient jdbc;
    private final OpenAccount open;
    private final LinkAccount link;
    private final Roles roles;
    private final Clock clock;

    JdbcAccounts(JdbcClient jdbc, OpenAccount open, LinkAccount link, Roles roles, Clock clock) {
        this.jdbc = jdbc;
        this.open = open;
        this.link = link;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public UUID open(
            boolean staff,
            String login,
            String name,
            String password,
            @Nullable String office,
            List<Assignment> assignments) {
        return open.open(staff, login, name, password, office, assignments);
    }

    @Override
    public Optional<Actor> actor(UUID account) {
        return jdbc.sql(AccountRows.SELECT + " where a.id = :id and " + AccountRows.OPEN)
                .param("id", account)
                .param("today", today())
                .query(rows())
                .optional();
    }

    @Override
    public boolean samePerson(UUID one, UUID other) {
        return one.equals(other)
                || jdbc.sql("""
                                select exists (select 1
                                                 from identity_account a
                                                 join identity_account b on b.person = a.person or b.staff_number = a.staff_number
                                                where a.id = ? and b.id = ?)
                                """).params(one, other).query(Boolean.class).single();
    }

    @Override
    public Set<UUID> of(String person) {
        return jdbc.sql("select id from identity_account where person = ?")
                .param(person)
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    @Override
    public boolean any() {
        return jdbc.sql("select exists (select 1 from identity_account)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean any(Right right) {
        return jdbc.sql("select exists (select 1 from identity_assignment where role in (:roles))")
                .param("roles", giving(right))
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean has(String login) {
        return jdbc.sql("select exists (select 1 from identity_account where login = ?)")
                .param(login)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void mustChangePassword(UUID account) {
        jdbc.sql("update identity_account set password_given = true where id = ?")
                .param(account)
                .update();
    }

    @Override
    public List<Actor> workersOf(String division) {
        return jdbc.sql(AccountRows.SELECT + """
                         where exists (select 1 from identity_assignment w
                                        where (w.account = a.id
                                               or w.account in (select l.absent from identity_absence l
                                                                 where l.substitute = a.id and l.ended_at is null
                                                                   and :today between l.from_day and l.to_day))
                                          and w.division in (:division, '*') and w.role in (:roles)
                                          and :today between w.from_day and coalesce(w.to_day, '9999-12-31'))
                         order by a.name
                        """)
                .param("division", division)
                .param("roles", giving(Right.CASEWORK))
                .param("today", today())
                .query(rows())
                .list();
    }

    private List<String> giving(Right right) {
        var keys = roles.current().with(right).stream().map(Role::key).toList();
        return keys.isEmpty() ? List.of("") : keys;
    }

    private RowMapper<Actor> rows() {
        var book = roles.current();
        var today = today();
        return (row, _) -> AccountRows.actor(row, book, today);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    @Override
    public List<Called> staffCalled(Collection<String> names) {
        var rows = rows();
        return jdbc.sql(AccountRows.SELECT + """
                         where a.staff and (a.login = any(:names) or translate(a.name, ' \u3000', '') = any(:names))
                           and %s
                         order by a.name
                        """.formatted(AccountRows.OPEN))
                .param("names", names.toArray(String[]::new))
                .param("today", today())
                .query((row, number) -> new Called(rows.mapRow(row, number), row.getString("login")))
                .list();
    }

    @Override
    public String issueLinkCode(String person, Actor issuer) {
        return link.issue(person, issuer);
    }

    @Override
    public LinkResult link(UUID account, String typed) {
        return link.link(account, typed);
    }
}
