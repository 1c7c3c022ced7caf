package org.kaikaku.platform.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.RoleBook;
import org.kaikaku.platform.identity.Roles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcAccounts implements Accounts {
    private static final Duration CODE_LIVES = Duration.ofDays(30);
    static final String SELECT = """
            select a.*,
                   (select string_agg(concat_ws(chr(31), s.role, s.division, s.from_day, coalesce(s.to_day, '9999-12-31')),
                                      chr(30) order by s.role, s.division)
                      from identity_assignment s where s.account = a.id) as roles,
                   (select string_agg(concat_ws(chr(31), s.role, s.division, greatest(s.from_day, l.from_day),
                                                least(coalesce(s.to_day, '9999-12-31'), l.to_day), b.name),
                                      chr(30) order by b.name, s.role, s.division)
                      from identity_absence l
                      join identity_assignment s on s.account = l.absent
                      join identity_account b on b.id = l.absent
                     where l.substitute = a.id and l.ended_at is null) as taken_over
              from identity_account a
            """;

    /** Whether somebody can sign in on that day at all. */
    static final String OPEN = "coalesce(a.begins, :today) <= :today and coalesce(a.ends, :today) >= :today";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Journal journal;
    private final Attempts attempts;
    private final Roles roles;
    private final Clock clock;
    private final TransactionTemplate together;

    JdbcAccounts(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            Journal journal,
            Attempts attempts,
            Roles roles,
            Clock clock,
            TransactionTemplate together) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.journal = journal;
        this.attempts = attempts;
        this.roles = roles;
        this.clock = clock;
        this.together = together;
    }

    @Override
    public UUID open(
            boolean staff,
            String login,
            String name,
            String password,
            @Nullable String office,
            List<Assignment> assignments) {
        // Hashing takes its time and may wait in line: not with a connection in hand.
        var hash = String.valueOf(passwords.encode(password));
        return Objects.requireNonNull(
                together.execute(_ -> open(UUID.randomUUID(), staff, login, name, hash, office, assignments)));
    }

    private UUID open(
            UUID id,
            boolean staff,
            String login,
            String name,
            String hash,
            @Nullable String office,
            List<Assignment> assignments) {
        try {
            jdbc.sql("""
                            insert into identity_account (id, staff, login, staff_number, name, password, office, opened_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Arrays.asList(
                            id,
                            staff,
                            login,
                            staff ? login : null,
                            name,
                            hash,
                            office,
                            Timestamp.from(clock.instant())))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new LoginTaken();
        }
        for (var role : assignments) {
            jdbc.sql("insert into identity_assignment (account, role, division) values (?, ?, ?)")
                    .params(id, role.role().key(), role.division())
                    .update();
        }
        return id;
    }

    @Override
    public Optional<Actor> actor(UUID account) {
        return jdbc.sql(SELECT + " where a.id = :id and " + OPEN)
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
    public boolean changePassword(UUID account, String old, String password) {
        var hash = jdbc.sql("select password from identity_account where id = ?")
                .param(account)
                .query(String.class)
                .single();
        if (!passwords.matches(old, hash)) {
            attempts.failed(account);
            return false;
        }
        var changed = passwords.encode(password);
        together.executeWithoutResult(_ -> {
            jdbc.sql("update identity_account set password = ? where id = ?")
                    .params(changed, account)
                    .update();
            var actor = actor(account).orElseThrow();
            journal.write(new Trace(actor.doer(), Act.CHANGE, "パスワードの変更", actor.person(), "account/" + account));
        });
        return true;
    }

    @Override
    public void mustChangePassword(UUID account) {
        jdbc.sql("update identity_account set password_given = true where id = ?")
                .param(account)
                .update();
    }

    @Override
    public List<Actor> workersOf(String division) {
        return jdbc.sql(SELECT + """
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
        return (row, _) -> actor(row, book, today);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    @Override
    public List<Called> staffCalled(Collection<String> names) {
        var rows = rows();
        return jdbc.sql(SELECT + """
                         where a.staff and (a.login = any(:names) or translate(a.name, ' \u3000', '') = any(:names))
                           and %s
                         order by a.name
                        """.formatted(OPEN))
                .param("names", names.toArray(String[]::new))
                .param("today", today())
                .query((row, number) -> new Called(rows.mapRow(row, number), row.getString("login")))
                .list();
    }

    @Override
    @Transactional
    public String issueLinkCode(String person, Actor issuer) {
        var code = OneTimeCode.random(OneTimeCode.FOR_DAYS);
        // One slip at a time opens what the city knows of a person: whoever lost one asks for another, and the lost one
        // is void.
        jdbc.sql("delete from identity_link_code where person = ?")
                .param(person)
                .update();
        jdbc.sql("insert into identity_link_code (hash, person, issued_by, expires_at) values (?, ?, ?, ?)")
                .params(
                        code.hash(),
                        person,
                        issuer.account(),
                        Timestamp.from(clock.instant().plus(CODE_LIVES)))
                .update();
        journal.write(new Trace(issuer.doer(), Act.ISSUE, "本人確認のうえ、アカウントとつなぐ番号を発行", person, "link-code"));
        return code.shown();
    }

    @Override
    public LinkResult link(UUID account, String typed) {
        if (!attempts.begin(account)) {
            return new LinkResult.Wait();
        }
        var person = together.execute(_ -> linked(account, OneTimeCode.typed(typed)));
        if (person == null) {
            return new LinkResult.NoSuchCode();
        }
        return new LinkResult.Linked(person);
    }

    /** Null where there is no such code. */
    private @Nullable String linked(UUID account, OneTimeCode code) {
        var person = jdbc.sql("delete from identity_link_code where hash = ? and expires_at > ? returning person")
                .params(code.hash(), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
        if (person.isEmpty()) {
            return null;
        }
        jdbc.sql("update identity_account set person = ? where id = ?")
                .params(person.get(), account)
                .update();
        attempts.succeeded(account);
        var actor = actor(account).orElseThrow();
        journal.write(new Trace(actor.doer(), Act.CHANGE, "アカウントと住民記録をつなぐ", person.get(), "account/" + account));
        return person.get();
    }

    static Actor actor(ResultSet row, RoleBook book, LocalDate today) throws SQLException {
        return new Actor(
                row.getObject("id", UUID.class),
                row.getBoolean("staff"),
                row.getString("name"),
                row.getString("person"),
                row.getString("office"),
                assignments(row.getString("roles"), row.getString("taken_over"), book, today));
    }

    private static List<Assignment> assignments(
            @Nullable String own, @Nullable String takenOver, RoleBook book, LocalDate today) {
        var assignments = new ArrayList<Assignment>();
        for (var part : parts(own)) {
            if (holds(part, today)) {
                assignments.add(new Assignment(book.role(part[0]), part[1]));
            }
        }
        for (var part : parts(takenOver)) {
            var role = book.role(part[0]);
            // What two people give, who goes on leave does not hand on alone.
            if (holds(part, today) && !book.givenByTwo(role)) {
                assignments.add(new Assignment(role, part[1], part[4]));
            }
        }
        return assignments;
    }

    /** Role, division, first day, last day and, where it is taken over, whose it is. */
    private static List<String[]> parts(@Nullable String all) {
        return all == null
                ? List.of()
                : Arrays.stream(all.split("\u001e"))
                        .map(one -> one.split("\u001f"))
                        .toList();
    }

    private static boolean holds(String[] part, LocalDate today) {
        return !LocalDate.parse(part[2]).isAfter(today)
                && !LocalDate.parse(part[3]).isBefore(today);
    }
}
