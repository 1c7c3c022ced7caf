package org.kaikaku.e2e;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.kaikaku.platform.city.City;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people book of the city's rooms. */
record Rooms(Business business, JdbcClient jdbc) {
    private static final int TRIES = 60;

    /** Somebody registers and books the meeting room of the civic centre; the booking's id. */
    String booking(String login) throws Exception {
        var user = user(login);
        var day = LocalDate.now(City.ZONE).plusDays(3);
        for (int tries = 0; tries < TRIES; tries++) {
            day = day.plusDays(1);
            if (open(day) && free(day)) {
                return book(login, user, day);
            }
        }
        throw new AssertionError("Nothing is free");
    }

    private String book(String login, String user, LocalDate day) throws Exception {
        var link = business.sent("/my/bookings", login, "room", "civic-meeting", "day", day.toString(), "band", "am");
        business.sent(
                link, login, "user", user, "title", "戸口の会", "purpose", "meeting", "people", "5", "many", "1", "repeats",
                "1");
        return Business.last(link);
    }

    /** A month whose entries are taken; its name. Later than the months of which a lottery is told from its promise on. */
    String lottery(String clerk) throws Exception {
        var today = LocalDate.now(City.ZONE);
        var month = YearMonth.from(today).plusMonths(8).toString();
        if (jdbc.sql("select count(*) from booking_lottery where month = ?")
                        .param(month)
                        .query(Integer.class)
                        .single()
                == 0) {
            business.sent(
                    "/staff/lotteries",
                    clerk,
                    "month",
                    month,
                    "lastDay",
                    today.plusDays(10).toString(),
                    "publicDraw",
                    "ナンバーズ4",
                    "publicOn",
                    today.plusDays(12).toString());
        }
        return month;
    }

    /** A link to the bookings of an account that nobody else uses. */
    String feed(UUID account) throws Exception {
        var secret = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into booking_feed (account, secret_hash, made_at) values (?, sha256(convert_to(?, 'UTF8')), now())")
                .params(account, secret)
                .update();
        return secret;
    }

    /** Somebody's registration. */
    String user(String login) throws Exception {
        var name = "戸口の会" + UUID.randomUUID();
        business.sent(
                "/my/booking-users",
                login,
                "kind",
                "GROUP",
                "name",
                name,
                "kana",
                "とぐち",
                "representative",
                name,
                "members",
                "5",
                "phone",
                "0300000000",
                "inCity",
                "LIVES");
        return jdbc.sql("select id from booking_user where name = ?")
                .param(name)
                .query(UUID.class)
                .single()
                .toString();
    }

    private static boolean open(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.MONDAY
                && !(day.getMonthValue() == 12 && day.getDayOfMonth() >= 29)
                && !(day.getMonthValue() == 1 && day.getDayOfMonth() <= 3);
    }

    private boolean free(LocalDate day) {
        return jdbc.sql(
                                "select count(*) from booking_use where room = 'civic-meeting' and day = ? and state in ('HELD', 'BOOKED')")
                        .param(day)
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
