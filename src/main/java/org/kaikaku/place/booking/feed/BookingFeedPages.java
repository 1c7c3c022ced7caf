package org.kaikaku.place.booking.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.document.IcsCalendar;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's own bookings in one's own calendar: where and when, and nothing of what for or with whom. */
@Controller
class BookingFeedPages {
    private static final Duration PAST = Duration.ofDays(60);
    private static final String LINK = "link";

    private final BookingFeeds feeds;
    private final Bookings bookings;
    private final BookingUsers users;
    private final Facilities facilities;
    private final Accounts accounts;
    private final Clock clock;

    BookingFeedPages(
            BookingFeeds feeds,
            Bookings bookings,
            BookingUsers users,
            Facilities facilities,
            Accounts accounts,
            Clock clock) {
        this.feeds = feeds;
        this.bookings = bookings;
        this.users = users;
        this.facilities = facilities;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Hands the link on to the next page alone, so that a page that is loaded again neither makes another nor shows it to whoever comes later. */
    @PostMapping("/my/bookings/feed")
    ModelAndView open(Actor actor, RedirectAttributes flash) {
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/facilities/feeds/{secret}/bookings.ics")
                .build(feeds.open(actor));
        flash.addFlashAttribute(LINK, link.toString());
        return Pages.go("/my/bookings/feed");
    }

    /** Right after it was made with the link; later without. */
    @GetMapping("/my/bookings/feed")
    ModelAndView show(Actor actor, HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        var link = flash == null ? null : (String) flash.get(LINK);
        return Pages.show(
                "place/booking/feed",
                new FeedView(link, feeds.of(actor.account()).isPresent()));
    }

    @PostMapping("/my/bookings/feed/end")
    ModelAndView close(Actor actor, RedirectAttributes flash) {
        feeds.close(actor);
        flash.addFlashAttribute("flash", "booking.feed.ended");
        return Pages.go("/my/bookings");
    }

    /** Whoever has the link. */
    @GetMapping("/facilities/feeds/{secret}/bookings.ics")
    ResponseEntity<String> read(@PathVariable String secret, HttpServletRequest request) {
        var account = feeds.read(secret).filter(found -> accounts.actor(found).isPresent());
        var now = clock.instant();
        var language = PageAdvice.language(request);
        var times = bookings.of(account.orElseThrow(NoSuchFeed::new), users(account.get()), now.minus(PAST)).stream()
                .filter(Booking.Booked.class::isInstance)
                .map(Booking::core)
                .flatMap(core -> facilities.room(core.room()).stream().map(place -> busy(core, place, language)))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, IcsCalendar.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(IcsCalendar.feed(times, now));
    }

    private List<UUID> users(UUID account) {
        return users.of(account).stream().map(BookingUser::id).toList();
    }

    private static IcsCalendar.Busy busy(Booking.Core core, Place place, Language language) {
        return new IcsCalendar.Busy(
                core.id() + "@kaikaku",
                core.from(),
                core.until(),
                Ruby.plain(place.named().in(language)) + " " + core.shown(),
                Ruby.plain(place.facility().address().in(language)));
    }

    /** Nothing tells a link that was taken back from one that never was. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchFeed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
