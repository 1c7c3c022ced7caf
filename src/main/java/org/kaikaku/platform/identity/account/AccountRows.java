package org.kaikaku.platform.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.RoleBook;

/** How an account is read: with the roles it holds today, its own and those that it has taken over from who is away. */
final class AccountRows {
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

    private AccountRows() {}

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
