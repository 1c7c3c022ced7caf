package org.kaikaku.place.booking.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.use.BookRoom;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.ChangeBooking;
import org.kaikaku.place.booking.use.Plan;
import org.kaikaku.place.booking.use.Result;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.place.booking.user.RegisterUser;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Component;

/** A few groups, what they have booked in the next weeks and had lately, what staff had of booths and desks, a month that was drawn and one whose lottery takes entries. */
@Component
class DemoBookings implements DemoPart {
    private static final String CLERK = "2001";
    private static final String CHIEF = "2002";
    private static final int YEARS = 3;
    private static final int AHEAD = 10;
    private static final int LONGEST_CLOSURE = 30;
    private static final List<String> GROUPS =
            List.of("コーラスあおば", "みどり卓球クラブ", "未来市民吹奏楽団", "書道の会 すみれ", "親子クッキング", "太極拳サークル 風");
    private static final List<Use> USES = List.of(
            new Use("studio-1", 0, "music", "コーラスの練習"),
            new Use("gym-arena-1", 1, "sports", "卓球の練習"),
            new Use("civic-hall-a", 2, "music", "定期演奏会の練習"),
            new Use("chuo-tatami", 3, "meeting", "書道教室"),
            new Use("chuo-kitchen", 4, "cooking", "親子で作るお菓子"),
            new Use("gym-studio", 5, "dance", "太極拳"));

    private record Use(String room, int group, String purpose, String title) {}

    private final Accounts accounts;
    private final Facilities facilities;
    private final BookingUsers users;
    private final RegisterUser register;
    private final BookRoom bookRoom;
    private final ChangeBooking change;
    private final DemoLottery lottery;
    private final DemoSeats seats;

    DemoBookings(
            Accounts accounts,
            Facilities facilities,
            BookingUsers users,
            RegisterUser register,
            BookRoom bookRoom,
            ChangeBooking change,
            DemoLottery lottery,
            DemoSeats seats) {
        this.accounts = accounts;
        this.facilities = facilities;
        this.users = users;
        this.register = register;
        this.bookRoom = bookRoom;
        this.change = change;
        this.lottery = lottery;
        this.seats = seats;
    }

    @Override
    public int order() {
        return 47;
    }

    @Override
    public String name() {
        return "施設予約 room bookings";
    }

    @Override
    public boolean present() {
        return !accounts.has(CLERK)
                || !accounts.has(CHIEF)
                || facilities.directory().places().isEmpty()
                || !users.search("コーラスあおば").isEmpty();
    }

    @Override
    public void fill(BiConsumer<Integer, Integer> progress) {
        var clerk = accounts.staffCalled(List.of(CLERK)).getFirst().actor();
        var chief = accounts.staffCalled(List.of(CHIEF)).getFirst().actor();
        var groups = GROUPS.stream().map(name -> registered(name, clerk)).toList();
        int done = 0;
        for (var use : USES) {
            for (int week = 0; week < 4; week++) {
                book(use, groups.get(use.group()), week, clerk);
            }
            progress.accept(++done, USES.size());
        }
        USES.stream().filter(use -> use.group() > 0).forEach(use -> used(use, groups.get(use.group()), clerk, chief));
        var today = facilities.day();
        seats.fill(today);
        lottery.fill(today, groups, clerk, chief);
    }

    private BookingUser registered(String name, Actor clerk) {
        var profile = new BookingUser.Profile(
                BookingUser.Kind.GROUP, name, "だんたい", "見本 太郎", "0000000000", "", 12, "", BookingUser.InCity.LIVES);
        var result = register.register(profile, true, YEARS, clerk);
        var user = ((RegisterUser.Result.Registered) result).user();
        register.confirm(user, clerk);
        return users.find(user.id()).orElseThrow();
    }

    private void book(Use use, BookingUser user, int week, Actor clerk) {
        facilities.room(use.room()).ifPresent(place -> {
            var band =
                    place.room().bands().get((week + 1) % place.room().bands().size());
            var plan = new Plan(use.title(), use.purpose(), 4, false, false, Map.of(), "");
            bookRoom.book(place, open(place, 2 + week * 7), List.of(band), Booking.Kind.PUBLIC, user, plan, clerk);
        });
    }

    /** On the last day on which it was open, in the evening; paid for at the demo's till. */
    private void used(Use use, BookingUser user, Actor clerk, Actor chief) {
        facilities.room(use.room()).ifPresent(place -> {
            var day = lastOpen(place);
            var band = place.room().bands().getLast();
            var plan = new Plan(use.title(), use.purpose(), 4, false, false, Map.of(), "");
            Past.at(day.minusDays(AHEAD).atStartOfDay(City.ZONE).plusHours(10).toInstant(), () -> {
                var made = bookRoom.book(place, day, List.of(band), Booking.Kind.PUBLIC, user, plan, clerk);
                if (made instanceof Result.Done(Booking.Booked booked) && booked.approvedAt() == null) {
                    change.approve(booked, chief);
                }
                return made;
            });
        });
    }

    private LocalDate lastOpen(Place place) {
        var yesterday = facilities.day().minusDays(1);
        return Stream.iterate(yesterday, day -> day.minusDays(1))
                .limit(LONGEST_CLOSURE)
                .filter(place::open)
                .findFirst()
                .orElse(yesterday);
    }

    /** The first open day from so many days on. */
    private LocalDate open(Place place, int days) {
        return facilities
                .day()
                .plusDays(days)
                .datesUntil(facilities.day().plusDays(days + 30L))
                .filter(place::open)
                .findFirst()
                .orElse(facilities.day().plusDays(days));
    }
}
